/** The client of the forge that a job runs on. */
import { CannotRun } from '#lib/cannot-run.ts';
import type { Connection } from './connection.ts';
import type { Place } from './environment.ts';
import type { Forge } from './forge.ts';
import { forgejo } from './forgejo.ts';
import { gitHub } from './github.ts';
import { gitLab } from './gitlab.ts';
import { PATIENCE } from './patient-fetch.ts';

const CLIENTS: Readonly<Record<Place['kind'], (connection: Connection) => Forge>> = {
  github: gitHub,
  forgejo,
  gitlab: gitLab,
};

/** Refuses where the job has no token, and says how it gets one. */
export function connect({ kind, api, server, repository, token }: Place): Forge {
  if (token === null)
    throw new CannotRun(
      kind === 'gitlab'
        ? 'Thiếu biến GITLAB_TOKEN: hãy tạo mã truy cập của dự án (project access token) có phạm vi api, vai trò Developer, rồi đặt làm biến CI/CD được che (masked)'
        : 'Thiếu biến GITHUB_TOKEN: ở bước chạy lệnh này trong workflow, hãy đặt nó trong `env`, giá trị lấy từ `github.token`',
    );
  return CLIENTS[kind]({ api, server, repository, token, patience: PATIENCE });
}
