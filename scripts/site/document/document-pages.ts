/** Pages of the documents of the register: what each is, whether it is in force, and who cites it. */
import { documentKey } from '../document-key.ts';
import { DOCUMENTS_PAGE, documentPage } from '../paths.ts';
import { restsOn } from '../rests-on.ts';
import type { Site, SitePage } from '../site.ts';
import { documentHtml } from './document-page.ts';
import { documentsHtml } from './documents-page.ts';

/** A page for each document, cited or not, so that nothing is read to tell which pages there are. */
export function* documentPages(site: Site): Generator<SitePage, void> {
  const { documents } = site;
  const basis = () => basisOf(site);
  yield { path: DOCUMENTS_PAGE, basis, make: () => documentsHtml(site) };
  for (const document of documents.all) {
    const path = documentPage(documentKey(document, documents));
    yield { path, basis, make: () => documentHtml(site, document) };
  }
}

/** Any report may cite any document. */
function basisOf({ campaigns, audience }: Site): string | null {
  const rests = campaigns.map((one) => restsOn(one, one.outline.frontMatter.issuer));
  return rests.includes(null) ? null : JSON.stringify([audience, campaigns.map(({ id }) => id), rests]);
}
