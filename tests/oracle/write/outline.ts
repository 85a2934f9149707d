import type { Campaign, Figure, Outline, Section } from '../campaign.ts';

/** The title of every campaign that is written. */
export const TITLE = 'Kết quả thực hiện dân chủ ở cơ sở';

/** `đơn vị tính` by type of figure. */
export const MEASURES = { count: 'cuộc', number: 'ha', money: 'triệu đồng', percent: '%', 'yes-no': '' } as const;

const COLUMNS = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces';

/** The register as `reports/units.csv`. */
export function registerText(campaign: Campaign): string {
  const rows = campaign.units.map(({ id, name, level, kind, from = '', to = '' }) =>
    [id, name, level, kind, 'Tỉnh ủy', name, 'Hà Nội', 'BCĐ', '', from, to, ''].join(','),
  );
  return `${[COLUMNS, ...rows].join('\n')}\n`;
}

/** The outline as `outline.md`. JSON is YAML, so that values are written as JSON. */
export function outlineText(outline: Outline): string {
  const matter = {
    title: TITLE,
    version: outline.version ?? 1,
    issuer: outline.issuer,
    basis: 'Công văn số 42-CV/TU ngày 25/5/2022',
    period: `${outline.period.from}/${outline.period.to}`,
    profile: 'party-2018',
    type: 'BC',
    levels: outline.levels,
    waivers: outline.waivers,
  };
  const sections = outline.sections.flatMap((section) => sectionLines(section, 2));
  return `${['---', ...keyLines(matter), '---', '', `# ${TITLE}`, ...sections].join('\n')}\n`;
}

/** `key: value` lines; empty lists are left out. */
function keyLines(values: object): readonly string[] {
  const entries = Object.entries(values).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  return entries.map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`);
}

function sectionLines(section: Section, depth: number): readonly string[] {
  const { title, figures, sections, ...asked } = section;
  const requirement = [
    ...keyLines(asked),
    ...(figures.length > 0
      ? ['figures:', ...figures.map((figure) => `  - ${JSON.stringify(figureKeys(figure))}`)]
      : []),
  ];
  const block = requirement.length > 0 ? ['', '```yaml', ...requirement, '```'] : [];
  const below = sections.flatMap((child) => sectionLines(child, depth + 1));
  return ['', `${'#'.repeat(depth)} ${title}`, '', '- Nêu rõ kết quả đạt được.', ...block, ...below];
}

function figureKeys({ id, name, type, sumOf, atMost, ...others }: Figure): object {
  const measure = MEASURES[type];
  return {
    id,
    name,
    ...(type === 'count' ? {} : { type }),
    ...(measure === '' ? {} : { unit: measure }),
    ...(sumOf === undefined ? {} : { 'sum-of': sumOf }),
    ...(atMost === undefined ? {} : { 'at-most': atMost }),
    ...others,
  };
}
