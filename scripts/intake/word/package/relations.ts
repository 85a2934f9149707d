/** What a part points at (OPC, ECMA-376 part 2). */
import { elementsOf, type XmlElement } from './xml-tree.ts';

/** An arrow from a part to another, or out of the package. */
export interface Relation {
  /** The last piece of its type: `hyperlink`, `image`, `styles`. */
  readonly kind: string;
  /** The name of a part, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The name of the part that holds the relationships of a part; that of the package is ''. */
export function relationsName(owner: string): string {
  const cut = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`;
}

/** The relationships of a part by ids. */
export function readRelations(owner: string, tree: XmlElement | null): ReadonlyMap<string, Relation> {
  return new Map(
    elementsOf(tree ?? undefined).map(({ attributes }) => {
      const isExternal = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      const kind = (attributes.Type ?? '').replace(/^.*\//u, '');
      return [attributes.Id ?? '', { kind, isExternal, target: isExternal ? target : partName(owner, target) }];
    }),
  );
}

function partName(owner: string, target: string): string {
  const steps = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
