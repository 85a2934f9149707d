/** GitLab's releases, whose files are packages that links lead to. */
import * as z from 'zod';
import { PROJECT, sent } from './gitlab-sent.ts';
import { type Call, No, type Route } from './http.ts';
import { one } from './like-github.ts';
import { type FakeState, nextNumber } from './state.ts';

const release = z.object({ tag_name: z.string(), ref: z.string(), name: z.string(), description: z.string() });
const releaseWords = z.object({ name: z.string(), description: z.string() });
const link = z.object({ name: z.string(), url: z.url() });

/** The routes of releases. */
export function releaseRoutes(state: FakeState): readonly Route[] {
  const releases = '/projects/:project/releases';
  const packages = new Map<string, Uint8Array>();
  const releaseAt = ({ path }: Call) => one(state.releases, ({ tag }) => tag === path.tag);
  const packageAt = (url: string) => {
    const [, place = '', sha256 = ''] = /\/generic\/([^/]+\/([0-9a-f]{64})\/.+)$/u.exec(decodeURI(url)) ?? [];
    const content = packages.get(place);
    if (content === undefined) throw new No(400, '400 Bad request - Url is invalid');
    return { sha256, content };
  };
  return [
    {
      route: `GET ${releases}/:tag`,
      right: 'contents: read',
      answer(call) {
        const { tag, title, body } = releaseAt(call);
        return { status: 200, data: { tag_name: tag, name: title, description: body } };
      },
    },
    {
      route: `POST ${releases}`,
      right: 'contents: write',
      answer(call) {
        const { tag_name: tag, ref, name: title, description: body } = sent(release, call);
        if (state.releases.some((there) => there.tag === tag)) throw new No(409, 'Release already exists');
        state.releases.push({ id: nextNumber(state), tag, commit: ref, title, body, isDraft: false, assets: [] });
        return { status: 201, data: {} };
      },
    },
    {
      route: `PUT ${releases}/:tag`,
      right: 'contents: write',
      answer(call) {
        const { name: title, description: body } = sent(releaseWords, call);
        Object.assign(releaseAt(call), { title, body });
        return { status: 200, data: {} };
      },
    },
    {
      route: 'PUT /projects/:project/packages/generic/:package/:version/:file',
      right: 'contents: write',
      answer({ path, bytes }) {
        packages.set(`${path.package}/${path.version}/${path.file}`, bytes);
        return { status: 201, data: { message: '201 Created' } };
      },
    },
    {
      route: `GET ${releases}/:tag/assets/links`,
      right: 'contents: read',
      answer: (call) => ({
        list: releaseAt(call).assets.map(({ id, name, sha256 }) => ({
          id,
          name,
          url: `${call.home}/api/v4/projects/${PROJECT}/packages/generic/decuong/${sha256}/${name}`,
        })),
      }),
    },
    {
      route: `POST ${releases}/:tag/assets/links`,
      right: 'contents: write',
      answer(call) {
        const { name, url } = sent(link, call);
        const { assets } = releaseAt(call);
        const { sha256, content } = packageAt(url);
        if (assets.some((asset) => asset.name === name)) throw new No(400, 'Name has already been taken');
        assets.push({ id: nextNumber(state), name, sha256, content });
        return { status: 201, data: {} };
      },
    },
    {
      route: `PUT ${releases}/:tag/assets/links/:id`,
      right: 'contents: write',
      answer(call) {
        const { url } = sent(link.pick({ url: true }), call);
        const asset = one(releaseAt(call).assets, ({ id }) => id === Number(call.path.id));
        Object.assign(asset, packageAt(url));
        return { status: 200, data: {} };
      },
    },
    {
      route: `DELETE ${releases}/:tag/assets/links/:id`,
      right: 'contents: write',
      answer(call) {
        const { assets } = releaseAt(call);
        assets.splice(assets.indexOf(one(assets, ({ id }) => id === Number(call.path.id))), 1);
        return { status: 200, data: {} };
      },
    },
  ];
}
