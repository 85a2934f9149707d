/** One run of a workflow: its jobs one after the other, as their needs and conditions say. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Acted, type Artifact, act, type Scene } from './actions.ts';
import { type Annotation, annotationsIn, plainLog } from './annotations.ts';
import { type Contexts, expanded, holds, type Status } from './expressions.ts';
import { runLine } from './machine.ts';
import type { Job, Step, Workflow } from './workflow.ts';

/** What a run is of. */
export interface Setting {
  readonly workflow: Workflow;
  /** The number of the run. */
  readonly id: string;
  /** The context `github`, with the event. */
  readonly github: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** What the runner tells every step. */
  readonly env: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly now: string;
  /** A folder of its own. */
  readonly folder: string;
  /** Says what the token of a job may do. */
  grant(permissions: Readonly<Record<string, string>>): void;
  checkOut(ref: string, isWhole: boolean, workspace: string): void;
  kept(name: string, run: string): string | null;
  keep(artifact: Artifact): void;
}

/** How a job ended. */
type Conclusion = 'success' | 'failure' | 'skipped';

/** What is left of a job. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  readonly conclusion: Conclusion;
  readonly annotations: readonly Annotation[];
  /** Markdown. */
  readonly summary: string;
  /** What its commands said, and what was not played. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs a workflow; the last of what it comes to is whether it went well. */
export async function runWorkflow(setting: Setting): Promise<readonly JobRun[]> {
  const done = new Map<string, JobRun>();
  const left = new Map(Object.entries(setting.workflow.jobs));
  while (left.size > 0) {
    const ready = [...left].find(([, { needs }]) => needs.every((need) => done.has(need)));
    if (!ready) throw new Error(`${setting.workflow.file}: jobs that wait for each other, or for none that is there`);
    const [id, job] = ready;
    left.delete(id);
    done.set(id, await runJob(setting, id, job, done));
  }
  return [...done.values()];
}

async function runJob(setting: Setting, id: string, job: Job, done: ReadonlyMap<string, JobRun>): Promise<JobRun> {
  const needed = job.needs.flatMap((need) => done.get(need) ?? []);
  const needs = Object.fromEntries(needed.map((one) => [one.id, { result: one.conclusion, outputs: one.outputs }]));
  const ends = new Set(needed.map(({ conclusion }) => conclusion));
  const status: Status = ends.has('failure') ? 'failure' : ends.has('skipped') ? 'skipped' : 'success';
  const matrix = Object.fromEntries(
    Object.entries(job.strategy?.matrix ?? {}).map(([key, [first]]) => [key, first ?? '']),
  );
  const github = { github: setting.github, inputs: setting.inputs };
  const given = Object.entries(job.with).map(([key, text]) => [key, expanded(text, github, status)]);
  const contexts: Contexts = {
    ...github,
    // What is called knows what it was given, and nothing of what was typed.
    ...(job.uses === undefined ? {} : { inputs: Object.fromEntries(given) }),
    needs,
    matrix,
    env: {},
    vars: {},
    secrets: { GITHUB_TOKEN: setting.github.token },
  };
  const name = expanded(job.name ?? id, contexts, status);
  const nothing = { id, name, annotations: [], summary: '', log: '', outputs: {} };
  if (!holds(job.if, contexts, status)) return { ...nothing, conclusion: 'skipped' };
  setting.grant(job.permissions ?? {});
  return new JobPlay(setting, { ...nothing, job, contexts }).run();
}

/** How a step ended: by itself, and as the job takes it. */
interface StepEnd {
  readonly outputs: Readonly<Record<string, string>>;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

/** The steps of one job in its workspace. */
class JobPlay {
  private readonly setting: Setting;
  private readonly play: { readonly id: string; readonly name: string; readonly job: Job; readonly contexts: Contexts };
  private readonly workspace: string;
  private readonly temp: string;
  private readonly steps: Record<string, StepEnd> = {};
  private readonly logs: string[] = [];
  private readonly summaries: string[] = [];
  private readonly annotations: Annotation[] = [];
  private status: Status = 'success';

  constructor(setting: Setting, play: JobPlay['play']) {
    this.setting = setting;
    this.play = play;
    this.workspace = join(setting.folder, play.id, 'workspace');
    this.temp = join(setting.folder, play.id, 'temp');
    for (const folder of [this.workspace, this.temp]) mkdirSync(folder, { recursive: true });
  }

  async run(): Promise<JobRun> {
    const { id, name, job } = this.play;
    for (const [at, step] of job.steps.entries()) await this.step(step, at);
    const contexts = this.contexts();
    const outputs = Object.entries(job.outputs).map(([key, text]) => [key, expanded(text, contexts, this.status)]);
    return {
      id,
      name,
      conclusion: this.status === 'success' ? 'success' : 'failure',
      annotations: this.annotations,
      summary: this.summaries.join('\n'),
      log: this.logs.filter(Boolean).join('\n'),
      outputs: Object.fromEntries(outputs),
    };
  }

  private async step(step: Step, at: number): Promise<void> {
    const id = step.id ?? '';
    if (!holds(step.if, this.contexts(), this.status)) {
      this.steps[id] = { outputs: {}, outcome: 'skipped', conclusion: 'skipped' };
      return;
    }
    const put = (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(values).map(([key, text]) => [key, expanded(text, this.contexts(), this.status)]),
      );
    const env = put({ ...this.setting.workflow.env, ...this.play.job.env, ...step.env });
    const { failure, outputs } =
      step.run === undefined ? this.action(step, put(step.with)) : await this.line(step.run, env, at);
    const outcome = failure === null ? 'success' : 'failure';
    const conclusion = step['continue-on-error'] === false ? outcome : 'success';
    this.steps[id] = { outputs, outcome, conclusion };
    if (conclusion === 'failure') this.status = 'failure';
  }

  private action(step: Step, inputs: Readonly<Record<string, string>>) {
    const { setting, workspace } = this;
    const scene: Scene = {
      workspace,
      store: join(setting.folder, 'artifacts'),
      checkOut: (ref, isWhole) => setting.checkOut(ref, isWhole, workspace),
      keep: (artifact) => setting.keep(artifact),
      kept: (name, run) => setting.kept(name, run || setting.id),
    };
    const { failure, note }: Acted = act(step, inputs, scene);
    this.logs.push(note, failure ?? '');
    return { failure, outputs: {} };
  }

  private async line(run: string, given: Readonly<Record<string, string>>, at: number) {
    const { setting, workspace, temp } = this;
    const env = { ...setting.env, RUNNER_TEMP: temp, GITHUB_WORKSPACE: workspace, ...given };
    const errand = { run: expanded(run, this.contexts(), this.status), workspace, env, now: setting.now };
    const { isFine, output, outputs, summary } = await runLine({ ...errand, temp: join(temp, `step-${at}`) });
    this.annotations.push(...annotationsIn(output));
    this.logs.push(plainLog(output));
    this.summaries.push(summary);
    return { failure: isFine ? null : output, outputs };
  }

  private contexts(): Contexts {
    return {
      ...this.play.contexts,
      github: { ...this.setting.github, workspace: this.workspace },
      steps: this.steps,
      runner: { temp: this.temp, os: 'Linux' },
      job: { status: this.status },
    };
  }
}
