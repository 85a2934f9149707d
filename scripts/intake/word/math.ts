/** Formulas on one line, so that no letter of them is lost (ECMA-376, 22.1). */
import { at, elementsOf, textOf, type XmlElement } from './package/xml-tree.ts';

/** A formula as text: `(a+b)/c`, `x^2`. */
export function formula(element: XmlElement): string {
  const part = (name: string) => formulaIn(at(element, name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
    case 'w:delText':
      return textOf(element);
    case 'm:r':
      return elementsOf(element).map(formula).join('');
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
    case 'm:rad': {
      const degree = part('m:deg');
      return `${degree === '' ? '' : `${grouped(degree)} `}√${grouped(part('m:e'))}`;
    }
    case 'm:nary':
      return `${sign(element, 'm:naryPr', 'm:chr', '∫')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))} ${part('m:e')}`;
    case 'm:d': {
      const parts = elementsOf(element).filter(({ name }) => name === 'm:e');
      const between = sign(element, 'm:dPr', 'm:sepChr', '|');
      return `${sign(element, 'm:dPr', 'm:begChr', '(')}${parts.map(formulaIn).join(between)}${sign(element, 'm:dPr', 'm:endChr', ')')}`;
    }
    case 'm:mr':
    case 'm:eqArr':
      return elementsOf(element).map(formula).join('; ');
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    default:
      return formulaIn(element);
  }
}

/** Runs side by side are one word; what is built of parts stands by itself. */
function formulaIn(element: XmlElement | undefined): string {
  const pieces = elementsOf(element).map((child) =>
    child.name === 'm:r' || child.name === 'm:t' ? formula(child) : ` ${formula(child)} `,
  );
  return pieces.join('').replace(/ {2,}/gu, ' ').trim();
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}

function sign(element: XmlElement, properties: string, name: string, usual: string): string {
  return at(element, properties, name)?.attributes['m:val'] ?? usual;
}
