/**
 * The stage of a rehearsal: a throw-away repository on a forge on loopback, and a runner that plays the workflows whenever something
 * happens that starts them, until nothing is left to be started.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FakeComment, type FakePull, type FakeState, nextNumber } from '../state.ts';
import type { Artifact } from './actions.ts';
import { withCalled } from './called.ts';
import { type Contents, checkOut } from './git.ts';
import { type Beginning, Grounds, REPOSITORY } from './grounds.ts';
import { contextOf, pullPayload, runPayload } from './payloads.ts';
import { type JobRun, runWorkflow } from './run.ts';
import { takenOver } from './suggestions.ts';
import { type Happening, isStarted, type Workflow, workflowsIn } from './workflow.ts';

/** A run that has ended. */
export interface Run {
  readonly id: string;
  readonly workflow: Pick<Workflow, 'file' | 'name'>;
  readonly event: string;
  /** The commit that people see it at. */
  readonly head: string;
  readonly jobs: readonly JobRun[];
  readonly artifacts: readonly Artifact[];
  readonly isFine: boolean;
  /** The comments as they were when it ended. */
  readonly comments: readonly FakeComment[];
}

/** A pull request that somebody opens. */
interface Proposal {
  readonly branch: string;
  readonly title: string;
  readonly author: string;
  readonly files: Contents;
  readonly isDraft?: boolean;
  /** The owner of the fork that the branch is in. */
  readonly fork?: string;
}

/** What a run is set off by, with all that its jobs are told of it. */
interface Trigger {
  readonly happening: Happening;
  /** The commit that is checked out where none is named, and the one that people see. */
  readonly commit: string;
  readonly head: string;
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly isFork?: boolean;
}

/** Where a rehearsal is played. */
interface StageSetting {
  /** An empty folder. */
  readonly folder: string;
  /** ISO 8601. */
  readonly now: string;
  /** The folder whose `.github/workflows` are played. */
  readonly project: string;
  /** The folder of this program, whose workflows may be called. */
  readonly home: string;
}

/** A repository on a forge, on which things happen one after the other. */
export class Stage {
  readonly runs: Run[] = [];
  private readonly grounds: Grounds;
  private readonly folder: string;
  private readonly workflows: readonly Workflow[];

  private constructor(grounds: Grounds, { folder, project, home }: StageSetting) {
    this.grounds = grounds;
    this.folder = folder;
    const called = workflowsIn(home);
    this.workflows = workflowsIn(project).map((one) => withCalled(one, called));
    this.state.workflows = this.workflows.map(({ file }) => file);
  }

  /** Opens a stage; whoever does closes it. */
  static async open(setting: StageSetting, beginning: Beginning): Promise<Stage> {
    return new Stage(await Grounds.open(setting.folder, setting.now, beginning), setting);
  }

  get state(): FakeState {
    return this.grounds.state;
  }

  /** Address for people, without `/` at its end. */
  get url(): string {
    return this.grounds.fake.url;
  }

  /** Whether there is a workflow of that name. */
  has(workflow: string): boolean {
    return this.workflows.some(({ file }) => file === workflow);
  }

  /** It is later now; ISO 8601. */
  set now(time: string) {
    this.grounds.now = time;
  }

  close(): Promise<void> {
    return this.grounds.fake.close();
  }

  /** What a pull request changes, as Git tells it. */
  patch({ head }: Pick<FakePull, 'head'>): string {
    const { origin, main } = this.grounds;
    const base = origin.git('merge-base', main, head);
    return origin.git('-c', 'core.quotePath=false', 'diff', '-M', '-U3', '--no-color', base, head);
  }

  /** Commits on main without any pull request, as what was there before. */
  before(files: Contents, author = 'Lan'): void {
    this.grounds.move('main', this.grounds.commitFiles(this.grounds.main, files, author, 'Cập nhật'));
  }

  /** Somebody opens a pull request. */
  async propose({ files, ...proposal }: Proposal): Promise<FakePull> {
    const { author, title } = proposal;
    return this.proposeCommit(this.grounds.commitFiles(this.grounds.main, files, author, title), proposal);
  }

  /** The same of a commit that is there already. */
  async proposeCommit(head: string, proposal: Omit<Proposal, 'files'>): Promise<FakePull> {
    const { branch, title, author, isDraft = false, fork } = proposal;
    if (fork === undefined) this.grounds.move(branch, head);
    else this.grounds.tell(head);
    const repository = fork === undefined ? REPOSITORY : `${fork}/bao-cao`;
    const number = nextNumber(this.state);
    const texts = { number, title, body: '', author, branch, base: 'main', head, repository };
    const pull: FakePull = { ...texts, isDraft, isOpen: true, hunks: {} };
    this.state.pulls.push(pull);
    await this.pullChanged(pull, 'opened');
    return pull;
  }

  /** Somebody commits on the branch of a pull request. */
  async push(pull: FakePull, files: Contents, message = 'Sửa theo góp ý'): Promise<void> {
    const head = this.grounds.commitFiles(pull.head, files, pull.author, message);
    for (const comment of this.state.reviewComments)
      if (comment.number === pull.number && Object.hasOwn(files, comment.file)) comment.isOutdated = true;
    if (pull.repository === REPOSITORY) this.grounds.move(pull.branch, head);
    else this.grounds.tell(head);
    pull.head = head;
    await this.pullChanged(pull, 'synchronize');
  }

  /** The author presses the button of all suggestions that stand; says in how many files that changes something. */
  async takeSuggestions(pull: FakePull): Promise<number> {
    const files = takenOver(this.state, pull, (file) => this.grounds.origin.text(pull.head, file));
    const count = Object.keys(files).length;
    if (count > 0) await this.push(pull, files, 'Nhận các đề xuất sửa');
    return count;
  }

  /** A reviewer merges. */
  async merge(pull: FakePull): Promise<void> {
    const { origin, main } = this.grounds;
    const tree = origin.merged(main, pull.head);
    if (tree === null) throw new Error(`The pull request ${pull.number} contradicts main`);
    const message = `Gộp yêu cầu ${pull.number}: ${pull.title}`;
    const commit = this.grounds.commit([main, pull.head], tree, 'Lan', message);
    this.grounds.move('main', commit);
    pull.isOpen = false;
    const happening = { event: 'push', branch: 'main' };
    await this.start({ happening, commit, head: commit, ref: 'refs/heads/main', payload: { after: commit } });
  }

  /** Somebody presses the button of a workflow. */
  async press(workflow: string, inputs: Readonly<Record<string, string>> = {}, branch = 'main'): Promise<void> {
    const commit = this.state.branches[branch] ?? this.grounds.main;
    const happening = { event: 'workflow_dispatch', started: workflow };
    await this.start({ happening, commit, head: commit, ref: `refs/heads/${branch}`, payload: { inputs }, inputs });
  }

  /** The hour of a workflow has come. */
  async strike(workflow: string): Promise<void> {
    const { main } = this.grounds;
    const happening = { event: 'schedule', started: workflow };
    await this.start({ happening, commit: main, head: main, ref: 'refs/heads/main', payload: {} });
  }

  private async pullChanged(pull: FakePull, action: string): Promise<void> {
    const { main: base, origin } = this.grounds;
    this.grounds.show(pull);
    const tree = origin.merged(base, pull.head);
    // What contradicts main starts nothing.
    if (tree === null) return;
    const commit = this.grounds.commit([base, pull.head], tree, 'Lan', 'Gộp thử');
    const { number, head: sha, repository } = pull;
    const payload = pullPayload(pull, action, base);
    const happening = { event: 'pull_request', branch: 'main', action };
    await this.start({
      happening,
      commit,
      head: sha,
      ref: `refs/pull/${number}/merge`,
      payload,
      isFork: repository !== REPOSITORY,
    });
  }

  /** Runs all workflows that something starts, then those that these start. */
  private async start(trigger: Trigger): Promise<void> {
    for (const workflow of this.workflows)
      if (isStarted(workflow, trigger.happening)) {
        const run = await this.run(workflow, trigger);
        await this.settle();
        await this.ended(run, trigger);
      }
  }

  /** Runs the workflows that wait for others to end. */
  private async ended(run: Run, { ref }: Trigger): Promise<void> {
    const payload = runPayload(run, this.state.pulls.find((one) => one.head === run.head) ?? null, ref);
    const { main } = this.grounds;
    const happening = { event: 'workflow_run', action: 'completed', ran: run.workflow.name };
    for (const next of this.workflows)
      if (isStarted(next, happening)) {
        await this.run(next, { happening, commit: main, head: main, ref: 'refs/heads/main', payload });
        await this.settle();
      }
  }

  /** What the forge has committed becomes Git, and what was started by a call runs. */
  private async settle(): Promise<void> {
    this.grounds.adopt();
    for (const { workflow, branch } of this.state.dispatches.splice(0)) await this.press(workflow, {}, branch);
  }

  private async run(workflow: Workflow, trigger: Trigger): Promise<Run> {
    const id = String(this.runs.length + 1);
    const folder = join(this.folder, 'runs', id);
    mkdirSync(folder, { recursive: true });
    const { environment } = this.grounds.fake;
    const { GITHUB_TOKEN: token = '', ...known } = environment.github;
    const { event: name } = trigger.happening;
    const owner = { login: REPOSITORY.split('/')[0] };
    const event = { ...trigger.payload, repository: { full_name: REPOSITORY, default_branch: 'main', owner } };
    const eventFile = join(folder, 'event.json');
    writeFileSync(eventFile, JSON.stringify(event));
    const facts = {
      GITHUB_RUN_ID: id,
      GITHUB_EVENT_NAME: name,
      GITHUB_SHA: trigger.commit,
      GITHUB_REF: trigger.ref,
      GITHUB_REF_NAME: trigger.ref.replace(/^refs\/(?:heads|pull)\//u, ''),
      GITHUB_WORKFLOW: workflow.name,
      GITHUB_ACTOR: 'lan',
    };
    const artifacts: Artifact[] = [];
    const jobs = await runWorkflow({
      workflow,
      id,
      now: this.grounds.now,
      folder,
      inputs: trigger.inputs ?? {},
      github: { ...contextOf({ ...known, ...facts }), event, token },
      env: { ...known, ...facts, GITHUB_EVENT_PATH: eventFile },
      grant: (permissions) => {
        const level = (given: string) => (trigger.isFork ? 'read' : given);
        this.state.rights = Object.entries(permissions).map(([right, given]) => `${right}: ${level(given)}`);
      },
      checkOut: (ref, isWhole, workspace) => {
        const commit = ref === '' ? trigger.commit : (this.state.branches[ref] ?? ref);
        checkOut(this.grounds.origin, commit, workspace, isWhole);
      },
      keep: (artifact) => {
        artifacts.push(artifact);
        this.state.artifacts.push({ id: nextNumber(this.state), run: id, name: artifact.name, isExpired: false });
      },
      kept: (artifact, from) => {
        const all = from === id ? artifacts : (this.runs.find((one) => one.id === from)?.artifacts ?? []);
        return all.find((one) => one.name === artifact)?.path ?? null;
      },
    });
    this.state.rights = null;
    const isFine = jobs.every(({ conclusion }) => conclusion !== 'failure');
    const run = {
      id,
      workflow: { file: workflow.file, name: workflow.name },
      event: name,
      head: trigger.head,
      jobs,
      artifacts,
      isFine,
      comments: structuredClone(this.state.comments),
    };
    this.runs.push(run);
    return run;
  }
}
