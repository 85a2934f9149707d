/** Which campaigns are asked of, and what is said of the others. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { campaignId } from '#lib/paths.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { holdingsOf } from '../../scripts/query/holdings.ts';
import { SAMPLES } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const CREATED = '2024-01-01T00:00:00Z';
const BUILT = ['hai-phong-2023-h1', 'hcm-labour-2024', 'quang-tri-2018'];

/** What is asked of in the samples, three campaigns of which are built, with some of them as examples. */
function asked(examples: readonly string[], choice: { readonly campaign?: string; readonly sql?: string } = {}) {
  const root = temporaryRepository({});
  cpSync(SAMPLES, root, { recursive: true });
  writeFileSync(join(root, 'decuong.yaml'), `examples: [${examples.join(', ')}]\n`);
  for (const campaign of BUILT) {
    mkdirSync(join(root, 'dist', campaign), { recursive: true });
    writeFileSync(join(root, 'dist', campaign, 'totals.csv'), '');
    writeFileSync(join(root, 'dist', campaign, 'datapackage.json'), JSON.stringify({ created: CREATED }));
  }
  try {
    const { holdings, notes } = holdingsOf(new Repository(new Disk(root)), {
      campaign: choice.campaign === undefined ? undefined : campaignId(choice.campaign),
      sql: choice.sql,
      head: CREATED,
    });
    return [holdings.releases.map(({ campaign }) => campaign), notes];
  } catch (error) {
    if (error instanceof CannotRun) return error.lines;
    throw error;
  }
}

const UNBUILT = 'Chưa dựng, nên không tính: party-bloc-2023; hãy chạy `npm run build`';
const LEFT_OUT = 'Đợt là ví dụ, không tính: hcm-labour-2024 (muốn làm thì nêu tên đợt)';

test('examples are left out unless they are named, and that is said', () => {
  expect([
    asked([]),
    asked(['hcm-labour-2024']),
    asked(['hcm-labour-2024'], { campaign: 'hcm-labour-2024' }),
    asked(['hcm-labour-2024'], { sql: "FROM totals WHERE campaign = 'hcm-labour-2024'" }),
  ]).toEqual([
    [BUILT, [UNBUILT]],
    [
      ['hai-phong-2023-h1', 'quang-tri-2018'],
      [LEFT_OUT, UNBUILT],
    ],
    [BUILT, [UNBUILT]],
    [BUILT, [UNBUILT]],
  ]);
});

test('where there is nothing but examples, they are what is asked of, and that is said', () => {
  expect(asked([...BUILT, 'party-bloc-2023'])).toEqual([
    BUILT,
    ['Kho chỉ có đợt ví dụ, nên hỏi trên các đợt ấy: hai-phong-2023-h1, hcm-labour-2024, quang-tri-2018'],
  ]);
});

test('a campaign that is not built is asked of in vain', () => {
  expect(asked([], { campaign: 'party-bloc-2023' })).toEqual([
    'Đợt party-bloc-2023 chưa được dựng; hãy chạy `npm run build` trước',
  ]);
});
