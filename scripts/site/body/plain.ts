/** Words that are plain, bold or in italics, written at once: most of a report, of which a tree would take ten times as long. */
import type { PhrasingContent, Text } from 'mdast';

const TAGS = { strong: 'strong', emphasis: 'em' } as const;

/** Words as HTML; null where there is more among them. */
export function plainHtml(nodes: readonly PhrasingContent[], textHtml: (text: Text) => string): string | null {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') html += textHtml(node);
    else if (node.type === 'strong' || node.type === 'emphasis') {
      const words = plainHtml(node.children, textHtml);
      if (words === null) return null;
      html += `<${TAGS[node.type]}>${words}</${TAGS[node.type]}>`;
    } else return null;
  }
  return html;
}
