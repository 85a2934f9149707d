/** A rule: a pure function of the model, and the remark-lint plugin around it. */
import type { Root } from 'mdast';
import type { Plugin, Processor } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Prose } from '#lib/markdown/prose.ts';
import type { AskedPlace } from '#lib/outline/outline.ts';
import { type OutlinePlace, type Problem, type ProblemDetails, problem, type RuleId, ruleId } from '#lib/problem.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { desk } from './desk.ts';
import { weighed } from './draft.ts';
import { addMessage } from './remark-message.ts';
import { ruleUrl } from './rule-url.ts';
import { sourceOf } from './source-of.ts';
import type { OutlineSubject, ReportSubject, Subject, WrittenSubject } from './subject.ts';
import { unharmed } from './unharmed.ts';

/** Tells a problem at a place of the checked file. */
export type Tell = (place: Position, message: string, details?: Details) => void;

type Details = Omit<ProblemDetails, 'outline'> & {
  /** With `since`, the message is only a warning to a report that is held to an earlier version. */
  readonly outline?: OutlinePlace | AskedPlace;
};

interface RuleMeta {
  /** Also the name of the rule's file. */
  readonly id: string;
  /** One Vietnamese sentence: what it fires on. */
  readonly summary: string;
}

type RulePlugin = Plugin<[unknown?], Root>;

/** A remark plugin; its option is that of remark-lint, `['warn']`, `['error']` (the default) or `['off']`. */
export type Rule = RulePlugin & {
  readonly id: RuleId;
  readonly summary: string;
  check(subject: Subject): readonly Problem[];
};

/** A rule on reports that are bound to their outline. */
export function reportRule(meta: RuleMeta, check: (bound: BoundReport, tell: Tell) => void): Rule {
  return defineRule(meta, (subject, tell) => {
    if (subject.type === 'report' && subject.bound) check(subject.bound, tell);
  });
}

/** A rule on every report, with its outline where there is one that can be used. */
export function plainReportRule(meta: RuleMeta, check: (subject: ReportSubject, tell: Tell) => void): Rule {
  return defineRule(meta, (subject, tell) => {
    if (subject.type === 'report') check(subject, tell);
  });
}

/** A rule on outlines. */
export function outlineRule(meta: RuleMeta, check: (subject: OutlineSubject, tell: Tell) => void): Rule {
  return defineRule(meta, (subject, tell) => {
    if (subject.type === 'outline') check(subject, tell);
  });
}

/** A rule on the words of outlines, letters and reports alike. */
export function proseRule(meta: RuleMeta, check: (prose: Prose, tell: Tell, subject: WrittenSubject) => void): Rule {
  return defineRule(meta, (subject, tell) => {
    if (subject.type !== 'other') check(subject.prose, tell, subject);
  });
}

function defineRule(meta: RuleMeta, run: (subject: Subject, tell: Tell) => void): Rule {
  const id = ruleId(meta.id);
  const check = (subject: Subject): readonly Problem[] => {
    const problems: Problem[] = [];
    run(subject, (place, message, { outline, ...details } = {}) => {
      if (!outline) problems.push(problem(id, place, message, details));
      else {
        const { file, line } = outline;
        const later = laterVersion(subject, outline);
        const told = `${message}${later} (đề cương: ${file}:${line})`;
        const softened = later === '' ? details : { ...details, severity: 'warning' as const };
        problems.push(problem(id, place, told, { ...softened, outline: { file, line } }));
      }
    });
    return weighed(subject, unharmed(subject, problems));
  };
  return Object.assign(remarkPlugin(id, check), { id, summary: meta.summary, check });
}

/** The one place where an outline's `since` counts: what is asked for since a later version than a report is held to; else empty. */
function laterVersion(subject: Subject, asked: OutlinePlace | AskedPlace): string {
  const version = subject.type === 'report' ? subject.bound?.version : undefined;
  if (version === undefined || !('since' in asked) || asked.since <= version) return '';
  return `; chưa bắt buộc: đề cương yêu cầu từ phiên bản ${asked.since}, báo cáo này theo phiên bản ${version}`;
}

/** Editors draw each message, and the remark CLI measures it: more of one kind nobody reads. */
const MOST_TOLD = 1_000;

/** So many problems; the last one tells how many there are besides. */
function atMost(count: number, problems: readonly Problem[]): readonly Problem[] {
  const last = problems[count - 1];
  if (!last || problems.length === count) return problems;
  const message = `${last.message}; còn ${problems.length - count} chỗ như vậy nữa, hãy xem đủ bằng \`npm run check\``;
  return [...problems.slice(0, count - 1), { ...last, message }];
}

function remarkPlugin(id: RuleId, check: Rule['check']): RulePlugin {
  const warnings = new WeakSet<VFileMessage>();
  const plugin = lintRule<Root>({ origin: `remark-lint:${id}`, url: ruleUrl(id) }, (tree, file) => {
    const source = sourceOf(file);
    for (const one of atMost(MOST_TOLD, check(desk.subjectOf(tree, file)))) {
      const message = addMessage(file, source, tree, one);
      if (one.severity === 'warning') warnings.add(message);
    }
  });
  type Transform = (tree: Root, file: VFile, next: (error?: Error) => void) => void;
  function rule(this: Processor, options: unknown): Transform | undefined {
    const transform = Reflect.apply(plugin, this, [Array.isArray(options) ? options : ['error']]) as
      | Transform
      | undefined;
    if (!transform) return undefined;
    // remark-lint gives all messages of a rule one severity.
    return (tree, file, next) => {
      transform(tree, file, (error) => {
        for (const message of file.messages) if (warnings.has(message)) message.fatal = false;
        next(error);
      });
    };
  }
  return rule as RulePlugin;
}
