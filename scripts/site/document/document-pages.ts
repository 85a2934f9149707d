import type { Site, SitePage } from '../site.ts';

/** TODO */
export function* documentPages(_site: Site): Generator<SitePage, void> {}
