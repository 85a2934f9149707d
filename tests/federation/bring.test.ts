/** Releases brought over HTTP from a server on loopback, and from folders, into real ones. */
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { releasesOf } from '../../scripts/check/releases.ts';
import { bringSource } from '../../scripts/federation/bring.ts';
import { type Files, released, sourceList, tablesOf } from '../campaign/federated.ts';
import { CAMPAIGN, COMMIT, DISTRICT, EVIDENCE, provinceWith, RELEASE } from '../campaign/province.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const NAMES = [
  'SHA256SUMS',
  'datapackage.json',
  'differences.csv',
  'figures.csv',
  'figures.parquet',
  'parts.csv',
  'status.json',
  'totals.csv',
];

/** A province that has fetched nothing yet, with the address of its one source. */
function province(url: string, release: Files = RELEASE) {
  const files = provinceWith({}, {}, release);
  const list = sourceList(CAMPAIGN, [{ unit: 't/dong', release, commit: COMMIT }]);
  const [name = '', text = ''] = Object.entries(list)[0] ?? [];
  const root = temporaryRepository({ ...files, [name]: text.replace('https://example.org/t/dong', url) });
  return { root, repository: new Repository(new Disk(root)) };
}

/** Brings the one source; what is there then, and what is told. */
async function brought(url: string, { release = RELEASE, isMoving = false } = {}) {
  const { root, repository } = province(url, release);
  const { outline } = repository.outline(CAMPAIGN) ?? {};
  const [source] = repository.sourceList(CAMPAIGN).sources;
  if (!outline || !source) throw new Error('There must be a source');
  const found = await bringSource(repository, outline, source, isMoving);
  const folder = join(root, 'reports/h1/sources/t/dong');
  return {
    there: existsSync(folder) ? readdirSync(folder).sort() : [],
    told: found.problems.map(
      ({ file, problem: { place, message } }) =>
        `${file}:${place.start.line} ${message.replaceAll(url, 'URL').replaceAll(root, 'ROOT')}`,
    ),
    commit: found.release?.commit,
    isRead: releasesOf(new Repository(new Disk(root)), CAMPAIGN).releases.length === 1,
  };
}

const WHOLE = { there: NAMES, told: [], commit: COMMIT, isRead: true };
const nothing = (...told: readonly string[]) => ({ there: [], told, commit: undefined, isRead: false });

/** A server of some files, or of whatever else it answers; its address. */
async function served(
  answer: (name: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<string> {
  const server = createServer((request, response) => answer((request.url ?? '').replace('/r/', ''), response, request));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/r/`;
}

/** An address at which nobody listens any more. */
async function closed(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/r/`;
}

/** Answers with the files of a release. */
function filesOf(release: Files) {
  return (name: string, response: ServerResponse) => {
    const text = release[name];
    response.statusCode = text === undefined ? 404 : 200;
    response.end(text);
  };
}

test('over HTTP, with a redirect', async () => {
  const there = await served(filesOf(RELEASE));
  const url = await served((name, response) => {
    response.writeHead(302, { location: `${there}${name}` });
    response.end();
  });
  expect(await brought(url)).toEqual(WHOLE);
});

test('from a folder, by its path and by its URL', async () => {
  const folder = temporaryRepository(RELEASE);
  expect([await brought(folder), await brought(pathToFileURL(folder).href)]).toEqual([WHOLE, WHOLE]);
});

test('from what a build left, whose sums stand in the folder around it', async () => {
  const { SHA256SUMS: sums = '', ...files } = RELEASE;
  const inFolder = Object.entries(files).map(([name, text]) => [`h1/${name}`, text]);
  const text = sums.replaceAll('  ', '  h1/');
  const folder = temporaryRepository({ ...Object.fromEntries(inFolder), SHA256SUMS: text });
  expect(await brought(join(folder, 'h1'), { release: { SHA256SUMS: text } })).toEqual(WHOLE);
});

test('what is there already is asked of nobody', async () => {
  const root = temporaryRepository({
    ...provinceWith(),
    'reports/h1/sources/t/dong/figures.csv': RELEASE['figures.csv'] ?? '',
    'reports/h1/sources/t/dong/figures.parquet': RELEASE['figures.parquet'] ?? '',
  });
  const repository = new Repository(new Disk(root));
  const { outline } = repository.outline(CAMPAIGN) ?? {};
  const [source] = repository.sourceList(CAMPAIGN).sources;
  if (!outline || !source) throw new Error('There must be a source');
  const { isNew, problems } = await bringSource(repository, outline, source, false);
  expect({ isNew, problems }).toEqual({ isNew: false, problems: [] });
});

const LIST = 'reports/h1/sources.csv:2 Không lấy được nguồn của `t/dong`: ';

test('a file that is not what its sums say, and nothing is written', async () => {
  const url = await served(filesOf({ ...RELEASE, 'totals.csv': `${RELEASE['totals.csv']} ` }));
  expect(await brought(url)).toEqual(
    nothing(`${LIST}totals.csv ở URL không đúng mã SHA-256 trong SHA256SUMS: đã bị sửa hoặc tải thiếu`),
  );
});

test('another release than the list names', async () => {
  const url = await served(filesOf({ ...RELEASE, SHA256SUMS: `${RELEASE.SHA256SUMS}\n` }));
  expect(await brought(url)).toEqual(
    nothing(
      `${LIST}SHA256SUMS ở URL không có mã SHA-256 mà danh sách ghi: nguồn đã phát hành lại, hoặc đã bị sửa; nếu muốn dùng bản mới, hãy chạy \`npm run decuong fetch -- --update\` rồi xem lại thay đổi`,
    ),
  );
});

test('no release, a server out of order, nobody there, a redirect to nowhere that may be asked', async () => {
  const [empty, broken, circle, away] = await Promise.all([
    served(filesOf({})),
    served((_name, response) => response.writeHead(500).end()),
    served((_name, response, request) => response.writeHead(302, { location: request.url ?? '' }).end()),
    served((_name, response) => response.writeHead(302, { location: 'http://example.org/r/SHA256SUMS' }).end()),
  ]);
  const folder = temporaryRepository({});
  const gone = await closed();
  expect([await brought(empty), await brought(broken), await brought(circle), await brought(away)]).toEqual([
    nothing(`${LIST}ở URL không có SHA256SUMS: không phải một bản phát hành`),
    nothing(`${LIST}URLSHA256SUMS trả lời mã 500`),
    nothing(`${LIST}URLSHA256SUMS chuyển hướng quá 5 lần`),
    nothing(`${LIST}URLSHA256SUMS chuyển hướng tới http://example.org, nơi không được phép lấy`),
  ]);
  expect([await brought(join(folder, 'x')), await brought(gone)]).toEqual([
    nothing(`${LIST}không có thư mục URL`),
    nothing(`${LIST}không lấy được URLSHA256SUMS: máy ấy không nhận kết nối`),
  ]);
});

test('a URL of a file that names no folder of this machine', async () => {
  const why =
    '`URL` không phải một thư mục trên máy này; hãy ghi `file:///…` không có tên máy, không có `%2F`, hoặc ghi đường dẫn của thư mục';
  expect([await brought('file://host/share/h1'), await brought('file:///tmp%2Fx')]).toEqual([
    nothing(`${LIST}${why}`),
    nothing(`${LIST}${why}`),
  ]);
});

test('numbers in another unit of measure: told at the row, nothing is written', async () => {
  const { SHA256SUMS: _sums, ...files } = RELEASE;
  const text = files['datapackage.json'] ?? '';
  const release = released({ ...files, 'datapackage.json': text.replace('"unit": "việc"', '"unit": "nghìn việc"') });
  const url = await served(filesOf(release));
  expect(await brought(url, { release })).toEqual(
    nothing(
      'reports/h1/sources.csv:2 Chỉ tiêu `all` ở kho ấy tính bằng “nghìn việc”, đề cương ở đây tính bằng “việc”: không cộng được; hai kho phải theo cùng một đề cương',
    ),
  );
});

test('a release whose files contradict each other: told at the row, nothing is written', async () => {
  const { SHA256SUMS: _sums, ...files } = RELEASE;
  const totals = (files['totals.csv'] ?? '').replace('h1,t/dong,all,,6,1,2,', 'h1,t/dong,all,,6,1,3,');
  const release = released({ ...files, 'totals.csv': totals });
  const url = await served(filesOf(release));
  expect(await brought(url, { release })).toEqual(
    nothing(
      'reports/h1/sources.csv:2 URL totals.csv:6:20: 3 đơn vị phải có `all` của `t/dong`, mà theo status.json chỉ có 2 đơn vị phải báo cáo ở dưới; hãy đề nghị `t/dong` phát hành lại, đừng sửa tệp đã lấy về',
    ),
  );
});

test('what was released since, when that is wanted; a build of nobody’s commit is not', async () => {
  const commit = 'e'.repeat(40);
  const newer = released(tablesOf(DISTRICT, CAMPAIGN, commit, EVIDENCE).tables);
  const dirty = released(tablesOf(DISTRICT, CAMPAIGN, `${commit}-dirty`, EVIDENCE).tables);
  const [now, never] = await Promise.all([served(filesOf(newer)), served(filesOf(dirty))]);
  expect([await brought(now, { isMoving: true }), await brought(never, { isMoving: true })]).toEqual([
    { there: NAMES, told: [], commit, isRead: false },
    nothing(
      `${LIST}bản phát hành không ghi phiên bản Git, hoặc dựng từ thay đổi chưa commit; hãy đề nghị đơn vị phát hành lại`,
    ),
  ]);
});

test('no link leads what is fetched out of the repository', async () => {
  const url = await served(filesOf(RELEASE));
  const { root, repository } = province(url);
  const elsewhere = temporaryRepository({});
  symlinkSync(elsewhere, join(root, 'reports/h1/sources'));
  const { outline } = repository.outline(CAMPAIGN) ?? {};
  const [source] = repository.sourceList(CAMPAIGN).sources;
  if (!outline || !source) throw new Error('There must be a source');
  const { problems } = await bringSource(repository, outline, source, false);
  expect({ told: problems.map(({ problem }) => problem.message), there: readdirSync(elsewhere) }).toEqual({
    told: [
      'Không lấy được nguồn của `t/dong`: không ghi vào reports/h1/sources/t/dong vì reports/h1/sources là liên kết',
    ],
    there: [],
  });
});
