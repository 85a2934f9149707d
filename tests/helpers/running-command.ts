/** Runs a command in a process of its own while this one goes on: for commands that call a server of the test. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Outcome } from './command.ts';
import { PROJECT } from './project.ts';

/** `npm run <name> -- <args>` in a folder, with these variables and none that a forge's runner may have set for the test. */
export async function runBeside(
  name: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const own = Object.entries(process.env).filter(
    ([variable]) => !/^(?:GITHUB|GITLAB|FORGEJO|GITEA|CI)/u.test(variable),
  );
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, join(PROJECT, 'scripts', `${name}.ts`), ...args], {
    cwd,
    env: { ...Object.fromEntries(own), ...env },
  });
  const [stdout, stderr, status] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((done) => {
      child.on('close', done);
    }),
  ]);
  return { status, stdout, stderr };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
