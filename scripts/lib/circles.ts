/** Things that refer to each other in a circle. */

/** Every circle that `next` leads round in, once, each in the order in which it is gone round. */
export function circlesIn<Node>(
  nodes: Iterable<Node>,
  next: (node: Node) => Iterable<Node>,
): readonly (readonly Node[])[] {
  const circles: Node[][] = [];
  const done = new Set<Node>();
  for (const first of nodes) {
    // The way is kept here and not in calls: a chain may be longer than calls go deep.
    const way = new Map<Node, Iterator<Node>>();
    const stack: Node[] = [];
    const enter = (node: Node) => {
      way.set(node, next(node)[Symbol.iterator]());
      stack.push(node);
    };
    if (!done.has(first)) enter(first);
    for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
      const step = way.get(at)?.next();
      if (!step || step.done) {
        stack.pop();
        way.delete(at);
        done.add(at);
      } else if (way.has(step.value)) circles.push(stack.slice(stack.indexOf(step.value)));
      else if (!done.has(step.value)) enter(step.value);
    }
  }
  return circles;
}
