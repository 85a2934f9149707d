/** What mammoth read of a line, as inlines of the model: runs with the same marks are one. */
import * as z from 'zod';
import { decoded, type Encoding, isEncoding } from './letters/encoding.ts';
import type { WordInline, WordText } from './model.ts';

const NODE = z.looseObject({ type: z.string() });
const CHILDREN = z.object({ children: z.array(z.unknown()) });
const RUN = z.object({
  styleId: z.string().nullable(),
  isBold: z.boolean(),
  isItalic: z.boolean(),
  isStrikethrough: z.boolean(),
  verticalAlignment: z.enum(['baseline', 'superscript', 'subscript']),
});
const TEXT = z.object({ value: z.string() });
const BREAK = z.object({ breakType: z.string() });
const NOTE = z.object({ noteType: z.string(), noteId: z.string() });
const IMAGE = z.object({ altText: z.string() });
const LINK = z.object({ href: z.string() });

type Marks = Omit<WordText, 'type' | 'value'>;
interface Context {
  readonly marks: Marks;
  readonly encoding: Encoding;
}

const PLAIN: Context = {
  marks: { isBold: false, isItalic: false, isStruck: false, vertical: 'baseline' },
  encoding: '',
};

/** An inline whose letters are still in their code table. */
type Raw = Exclude<WordInline, { type: 'text' | 'link' }> | RawText | RawLink;
interface RawText extends WordText {
  readonly encoding: Encoding;
}
interface RawLink {
  readonly type: 'link';
  readonly href: string;
  readonly inlines: readonly Raw[];
}

/** The inlines of the children of a paragraph. */
export function readInlines(children: readonly unknown[]): readonly WordInline[] {
  return merged(children.flatMap((child) => readInline(child, PLAIN))).map(inUnicode);
}

function readInline(child: unknown, context: Context): readonly Raw[] {
  const within = (inner: Context) => CHILDREN.parse(child).children.flatMap((one) => readInline(one, inner));
  switch (NODE.parse(child).type) {
    case 'run': {
      const run = RUN.parse(child);
      const marks = {
        isBold: run.isBold,
        isItalic: run.isItalic,
        isStruck: run.isStrikethrough,
        vertical: run.verticalAlignment,
      };
      return within({ marks, encoding: isEncoding(run.styleId) ? run.styleId : '' });
    }
    case 'text':
      return [{ type: 'text', value: TEXT.parse(child).value, ...context.marks, encoding: context.encoding }];
    case 'break':
      return [{ type: 'break', kind: BREAK.parse(child).breakType === 'page' ? 'page' : 'line' }];
    case 'noteReference': {
      const { noteType, noteId } = NOTE.parse(child);
      return [{ type: 'note', key: `${noteType}-${noteId}` }];
    }
    case 'image': {
      const [key = '', alt = ''] = IMAGE.parse(child).altText.split('\n');
      return [{ type: 'picture', key, alt }];
    }
    case 'hyperlink':
      return [{ type: 'link', href: LINK.parse(child).href, inlines: within(context) }];
    default:
      throw new TypeError(`mammoth gave a ${NODE.parse(child).type} where none was given to it`);
  }
}

/** What stands side by side with the same marks, as one. */
function merged(inlines: readonly Raw[]): readonly Raw[] {
  const groups: Raw[][] = [];
  for (const inline of inlines) {
    const group = groups.at(-1);
    if (group?.[0] && isAlike(group[0], inline)) group.push(inline);
    else groups.push([inline]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (group.length === 1 || !first) return group;
    if (first.type === 'link')
      return [{ ...first, inlines: group.flatMap((one) => (one.type === 'link' ? one.inlines : [])) }];
    return first.type === 'text'
      ? [{ ...first, value: group.map((one) => (one.type === 'text' ? one.value : '')).join('') }]
      : group;
  });
}

function isAlike(one: Raw, other: Raw): boolean {
  if (one.type === 'link' && other.type === 'link') return one.href === other.href;
  return (
    one.type === 'text' &&
    other.type === 'text' &&
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.isStruck === other.isStruck &&
    one.vertical === other.vertical &&
    one.encoding === other.encoding
  );
}

function inUnicode(inline: Raw): WordInline {
  if (inline.type === 'link') return { ...inline, inlines: merged(inline.inlines).map(inUnicode) };
  if (inline.type !== 'text') return inline;
  const { encoding, ...text } = inline;
  return { ...text, value: decoded(text.value, encoding) };
}
