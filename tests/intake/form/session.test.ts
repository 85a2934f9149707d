/** A report while it is filled in: what is handed over, and what is said of it. */
import { expect, test } from 'vitest';
import { campaignId, unitId } from '#lib/paths.ts';
import { issuedOutline } from '../../../scripts/campaign/opening.ts';
import { gatherForm } from '../../../scripts/intake/form/gather.ts';
import { forbidden } from '../../../scripts/intake/form/page/checking.ts';
import { Session } from '../../../scripts/intake/form/page/session.ts';
import { samples } from './reports.ts';

function session(): Session {
  const unit = samples.units().units.get(unitId('hai-phong/le-chan'));
  if (!unit) throw new Error('There is no such unit');
  return new Session(gatherForm(samples, issuedOutline(samples, campaignId('hai-phong-2023-h1')), unit));
}

test.each(['', '\ufeff'])('a file that begins with %j is handed over as it was opened', (mark) => {
  const one = session();
  const content = mark + one.source.replaceAll('\n', '\r\n');
  one.open(content);
  expect(one.content).toBe(content);
  one.replace(`${one.source}\r\n`);
  expect(one.content).toBe(`${content}\r\n`);
});

test('what the repository would refuse as no text is told, and what must not leave is told still', () => {
  const one = session();
  one.replace(`${one.source}\n\0 Số căn cước 034095001234.\n`);
  expect(one.checked.messages.map(({ rule }) => rule)).toEqual(['unicode-text', 'personal-data']);
  expect(forbidden(one.checked).map(({ rule }) => rule)).toEqual(['personal-data']);
});
