/** A Word document as lines that are read at a glance. */
import type { WordBlock, WordDocument, WordInline } from '../../../scripts/intake/word/model.ts';
import type { WordRefusal } from '../../../scripts/intake/word/package/refusal.ts';

/** All of a document, or why it was refused. */
export function rendered(read: WordDocument | WordRefusal): string {
  if ('refusal' in read) return `refused: ${read.refusal}\n`;
  const lines = [
    ...blockLines(read.blocks, ''),
    ...[...read.notes].flatMap(([key, blocks]) => [`note ${key}:`, ...blockLines(blocks, '  ')]),
    ...[...read.pictures].map(
      ([key, { contentType, bytes }]) => `picture ${key}: ${contentType}, ${bytes.length} bytes`,
    ),
    ...read.asides.map(({ kind, words, author, day, near }) => {
      const who = [author, day].filter((one) => one !== null && one !== '').join(', ');
      return `aside ${kind}${who === '' ? '' : ` (${who})`}: ${shown(words)}${near === '' ? '' : ` | near: ${shown(near)}`}`;
    }),
    ...[...read.custom].map(([name, value]) => `property ${name}: ${value}`),
  ];
  return `${lines.join('\n')}\n`;
}

function blockLines(blocks: readonly WordBlock[], indent: string): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table')
      return [
        `${indent}table`,
        ...block.rows.flatMap(({ isHeader, cells }) => [
          `${indent}  row${isHeader ? ', header' : ''}`,
          ...cells.flatMap(({ columns, rows, blocks: inner }) => [
            `${indent}    cell${columns * rows === 1 ? '' : ` ${columns} × ${rows}`}`,
            ...blockLines(inner, `${indent}      `),
          ]),
        ]),
      ];
    const { headingLevel, style, numbering, alignment, inlines } = block;
    const facts = [
      ...(style === '' ? [] : [style]),
      ...(headingLevel === null ? [] : [`level ${headingLevel}`]),
      ...(alignment === 'left' ? [] : [alignment]),
      ...(numbering ? [`${numbering.isOrdered ? 'number' : 'bullet'} ${numbering.label} (${numbering.level})`] : []),
    ];
    return [
      `${indent}p${facts.length === 0 ? '' : ` [${facts.join('; ')}]`}: ${inlines.map(inlineText).join('')}`.trimEnd(),
    ];
  });
}

function inlineText(inline: WordInline): string {
  switch (inline.type) {
    case 'break':
      return inline.kind === 'page' ? '<page>' : '<br>';
    case 'note':
      return `<${inline.key}>`;
    case 'picture':
      return `<picture ${inline.key}${inline.alt === '' ? '' : `: ${inline.alt}`}>`;
    case 'link':
      return `<link ${inline.href}: ${inline.inlines.map(inlineText).join('')}>`;
    case 'text': {
      const marks = [
        ...(inline.isBold ? ['b'] : []),
        ...(inline.isItalic ? ['i'] : []),
        ...(inline.isStruck ? ['s'] : []),
        ...(inline.vertical === 'baseline' ? [] : [inline.vertical.slice(0, 3)]),
      ];
      return marks.length === 0 ? shown(inline.value) : `{${marks.join(' ')}: ${shown(inline.value)}}`;
    }
  }
}

function shown(text: string): string {
  return text.replaceAll('\t', '<tab>').replaceAll('\n', ' / ');
}
