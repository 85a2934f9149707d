import type { Site, SitePage } from '../site.ts';

/** TODO */
export function* figurePages(_site: Site): Generator<SitePage, void> {}
