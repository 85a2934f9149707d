/** HTML from texts that anybody may have written: whatever is put in is text, unless it is HTML of ours. */

/** HTML that is safe as it is. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Part[];

/** A template whose values become text. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { html: parts.map((part, at) => part + (at < values.length ? written(values[at] ?? '') : '')).join('') };
}

function written(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map(written).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** Something that opens at a click. */
export function folded(title: Part, content: Html, isOpen = false): Html {
  return html`<details${{ html: isOpen ? ' open' : '' }}><summary>${title}</summary>${content}</details>`;
}
