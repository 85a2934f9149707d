/**
 * Documents of the Party, Hướng dẫn 05-HD/VPTW of 27/5/2026, in force from that day. It keeps nearly all measures of 36-HD/VPTW;
 * what differs is below.
 */
import type { DocumentProfile } from './document-profile.ts';
import { PARTY_2018 } from './party-2018.ts';

/** Hướng dẫn 05-HD/VPTW, 2026. */
export const PARTY_2026: DocumentProfile = {
  ...PARTY_2018,
  name: 'party-2026',
  guide: 'Hướng dẫn 05-HD/VPTW',
  words: {
    ...PARTY_2018.words,
    // Component "type and title": an official letter begins with `về việc`, never `V/v`.
    subject: 'về việc ',
    // Component "content": the text ends with a full stop.
    end: '.',
  },
};
