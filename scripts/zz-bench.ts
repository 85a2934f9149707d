import { readFileSync } from 'node:fs';
import { Repository } from '#lib/repository.ts';
import { parseMarkdown } from '#lib/syntax.ts';
import citation from '../lint-rules/citation.ts';
import { readSubject } from '../lint-rules/subject.ts';
import { findCitations } from '#lib/citation.ts';
import { findSymbols } from '#lib/symbol.ts';
import { EndedDocuments } from '#lib/ended-documents.ts';
const repo = new Repository('.');
const file = 'reports/hai-phong-2023-h1/hai-phong/thuy-nguyen.md';
const text = readFileSync(file, 'utf8');
const t: Record<string, number> = {};
const time = (k: string, f: () => void) => { const s = performance.now(); f(); t[k] = (t[k] ?? 0) + performance.now() - s; };
for (let i = 0; i < 300; i++) {
  if (i === 100) for (const k of Object.keys(t)) t[k] = 0;
  let tree: any; time('parse', () => { tree = parseMarkdown(text); });
  const s = readSubject(repo, file, text, tree) as any; const b = s.prose.blocks;
  for (const x of b) /zzz/.test(x.text);
  time('rule', () => { citation.check(s); });
  time('citations', () => { for (const x of b) findCitations(x.text); });
  time('symbols', () => { for (const x of b) findSymbols(x.text); });
  time('names', () => { const e = new EndedDocuments(s.documents); for (const x of b) e.noteNames(x); });
}
for (const [k, v] of Object.entries(t)) console.log(k.padEnd(22), (v / 200).toFixed(3), 'ms', ((v / t.parse!) * 100).toFixed(1) + '%');
