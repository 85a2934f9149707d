/** How people are told that nobody asks a unit for a report. */
import { formatDay } from '../date.ts';
import { REGISTER_FILE } from '../paths.ts';
import type { Register, Unit } from '../register/register.ts';
import { whyUnconcerned } from './expected.ts';
import type { Outline } from './outline.ts';

/** A reason, and the key of the outline's front matter that it comes from. */
export interface UnconcernedText {
  /** Vietnamese, a whole sentence without its full stop. */
  readonly message: string;
  readonly key: 'issuer' | 'levels' | 'period';
}

/** Why a unit owes no report; null where it owes one or is waived. */
export function unconcernedText(unit: Unit, outline: Outline, register: Register): UnconcernedText | null {
  const { issuer, period } = outline.frontMatter;
  // Only where it is told: who asks for it depends on every row above.
  const row = () => `dòng ${register.lines.get(unit.id)} của ${REGISTER_FILE}`;
  const lastDay = `ngày cuối kỳ báo cáo (${formatDay(period.to)})`;
  const owesNone = 'nên không phải báo cáo đợt này';
  switch (whyUnconcerned(unit, outline)) {
    case null:
      return null;
    case 'elsewhere': {
      const name = register.units.get(issuer)?.name ?? issuer;
      return { key: 'issuer', message: `${unit.name} không thuộc ${name}, cơ quan ban hành đề cương, ${owesNone}` };
    }
    case 'level':
      return {
        key: 'levels',
        message: `${unit.name} (cấp \`${unit.level}\`) không thuộc diện phải báo cáo của đợt này`,
      };
    case 'no-longer': {
      const to = unit.to === null ? '' : formatDay(unit.to);
      return {
        key: 'period',
        message: `${unit.name} chỉ có đến hết ngày ${to} (${row()}), không còn vào ${lastDay}, ${owesNone}`,
      };
    }
    case 'not-yet': {
      const from = unit.from === null ? '' : formatDay(unit.from);
      return {
        key: 'period',
        message: `${unit.name} có từ ngày ${from} (${row()}), chưa có vào ${lastDay}, ${owesNone}`,
      };
    }
  }
}
