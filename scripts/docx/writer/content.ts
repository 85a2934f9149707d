/** What the blocks of one document share while they are made. */
import { cleanText } from '#lib/ooxml/xml.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import type { Change } from '../model/model.ts';

/** What the library writes of a tracked change. */
interface Tracked {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** One for each document: its tracked changes are numbered over all parts. */
export class Content {
  readonly profile: DocumentProfile;
  private changes = 0;

  constructor(profile: DocumentProfile) {
    this.profile = profile;
  }

  /** The options that track a change; none where there is none. */
  track(change: Change | undefined): {
    insertion?: Tracked;
    deletion?: Tracked;
  } {
    if (!change) return {};
    const attributes = this.attributesOf(change);
    return change.type === 'inserted' ? { insertion: attributes } : { deletion: attributes };
  }

  /** Who changed something, and when, under a number of its own. */
  attributesOf({ author, date }: Change): Tracked {
    this.changes += 1;
    return { id: this.changes, author: cleanText(author), date };
  }
}
