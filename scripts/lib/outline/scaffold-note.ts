/** Comments of a scaffold: what its author should know and nobody prints. */
import type { RootContent } from 'mdast';
import type { Documents } from '../citations/documents.ts';
import type { Figure } from '../figures/figure.ts';
import type { Unit } from '../register/register.ts';
import { askedOf } from './asked.ts';
import type { Outline, OutlineSection } from './outline.ts';
import { asks } from './required.ts';

/** Guidance as it stands in the outline's file. */
export function guidanceText({ source }: Outline, nodes: readonly RootContent[]): string {
  return nodes
    .filter((node) => node.type !== 'html')
    .map((node) => source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0))
    .join('\n\n');
}

/** What a section demands, as a list; empty where it demands nothing but what its heading says. */
export function demandsText(outline: Outline, section: OutlineSection, unit: Unit, documents: Documents): string {
  const { version } = outline.frontMatter;
  const asked = askedOf(section, version, documents).flatMap(({ full }) => full);
  const list = asked.length > 1 ? `\n${asked.map((one) => `- ${one}`).join('\n')}` : ` ${asked.join('')}.`;
  return [
    ...(asked.length > 0 ? [`Đề cương yêu cầu ở mục này:${list}`] : []),
    ...figuresLines(
      section,
      section.requirement.figures.filter((figure) => asks(figure, unit)),
    ),
  ].join('\n\n');
}

/** What the table alone does not say of its rows. */
function figuresLines({ since, requirement: { figures: all } }: OutlineSection, figures: readonly Figure[]): string[] {
  const named = (some: readonly Figure[]) => some.map(({ name }) => `“${name}”`).join(', ');
  const optional = figures.filter((figure) => figure.optional);
  const ofType = (one: Figure['type']) => named(figures.filter(({ type }) => type === one));
  const hint = (words: string, names: string) => (names === '' ? [] : [`${words}: ${names}.`]);
  const newer = figures.filter((figure) => figure.since > Math.max(since, 1));
  return [
    ...(since > 1 ? [`Mục này có từ phiên bản ${since} của đề cương.`] : []),
    ...newer.map(({ name, since: from }) => `Chỉ tiêu “${name}” có từ phiên bản ${from} của đề cương.`),
    ...hint('Ghi `Có` hoặc `Không`', ofType('yes-no')),
    ...hint('Ghi ngày như `12/6/2023`', ofType('date')),
    ...hint('Ghi bằng chữ', ofType('text')),
    ...figures.flatMap(({ name, choices, note }) => [
      ...(choices.length > 0 ? [`“${name}” là một trong: ${choices.join(', ')}.`] : []),
      ...(note === null ? [] : [`“${name}”: ${note}.`.replace(/([.…!?])\.$/u, '$1')]),
    ]),
    ...(optional.length === 0
      ? []
      : optional.length === all.length
        ? ['Các hàng của bảng không bắt buộc: hàng nào không có số liệu thì xóa.']
        : [`Không bắt buộc, không có thì xóa hàng: ${named(optional)}.`]),
  ];
}

/** The parts that say something, as one comment; nothing where none does. */
export function notes(...parts: readonly string[]): string[] {
  const said = parts.filter((part) => part !== '');
  return said.length === 0 ? [] : [comment(said.join('\n\n'))];
}

/** A comment that nothing in it ends: two hyphens stand apart, as Markdown has them in text, in a rule and under a table's header. */
export function comment(note: string): string {
  return `<!--\n${harmless(note)}\n-->`;
}

function harmless(note: string): string {
  const lines = note.replaceAll('\r\n', '\n').split('\n');
  const safe = lines.map((line) => {
    if (/^\s*\|[\s:|-]+\|\s*$/u.test(line)) return line.replace(/-+/gu, '-');
    return line.replace(/-{2,}/gu, (hyphens) => '\\-'.repeat(hyphens.length));
  });
  return safe.join('\n');
}
