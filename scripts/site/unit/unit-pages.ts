import type { Site, SitePage } from '../site.ts';

/** TODO */
export function* unitPages(_site: Site): Generator<SitePage, void> {}
