/** What expressions may read, by where they stand: GitHub's own lexer takes them apart. */
import { Lexer } from '@actions/expressions';
import { type Breach, type Rule, type Tree, textsOf } from './workflow.ts';

/** Places, and what may be read there. What people wrote (titles, branches, messages) is nowhere but where it names a queue. */
const PLACES: readonly {
  readonly at: RegExp;
  readonly reads: readonly RegExp[];
  readonly calls?: readonly string[];
}[] = [
  {
    at: /^concurrency\.group$/u,
    reads: [
      /^github\.event\.pull_request\.number$/u,
      /^github\.ref$/u,
      /^github\.event\.workflow_run\.head_sha$/u,
      /^inputs\.[a-z]+$/u,
    ],
  },
  {
    at: /^jobs\.\w+(?:\.steps\.\d+)?\.if$/u,
    reads: [
      /^github\.event_name$/u,
      /^github\.event\.workflow_run\.(?:event|conclusion)$/u,
      /^needs\.\w+\.(?:result|outputs\.\w+)$/u,
      /^steps\.\w+\.(?:outcome|outputs\.\w+)$/u,
    ],
    calls: ['always', 'cancelled', 'success', 'failure', 'hashFiles'],
  },
  { at: /^jobs\.\w+\.with\.[a-z]+$/u, reads: [/^inputs\.[a-z]+$/u] },
  { at: /^jobs\.\w+\.outputs\.\w+$/u, reads: [/^steps\.\w+\.(?:outcome|outputs\.\w+)$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.env\.GITHUB_TOKEN$/u, reads: [/^github\.token$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.env\.[A-Z]+$/u, reads: [/^inputs\.[a-z]+$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.with\.github-token$/u, reads: [/^github\.token$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.with\.run-id$/u, reads: [/^github\.event\.workflow_run\.id$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.with\.path$/u, reads: [/^runner\.temp$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.with\.(?:key|restore-keys)$/u, reads: [/^runner\.os$/u, /^github\.sha$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.with\.ref$/u, reads: [/^github\.event\.repository\.default_branch$/u] },
  { at: /^jobs\.\w+\.steps\.\d+\.with\.node-version$/u, reads: [/^matrix\.node$/u] },
];

/** Expressions stand where they are known, and read what is known there. */
export const expressions: Rule = ({ root }) =>
  textsOf(root).flatMap(({ path, tree }) => {
    const text = String(tree.value);
    const isCondition = /\.if$/u.test(path);
    const found = [...text.matchAll(/\$\{\{(.*?)\}\}/gsu)].map(([, inner = '']) => inner);
    const tell = (message: string): Breach => ({ line: tree.line, message });
    if (text.includes('${{') && found.length !== text.split('${{').length - 1)
      return [tell('an expression without an end')];
    if (isCondition && (found.length !== 1 || !/^\$\{\{.*\}\}$/su.test(text)))
      return [tell('a condition that is not one whole expression')];
    return found.flatMap((source) => breachesIn(source, path, tree));
  });

function breachesIn(source: string, path: string, { line }: Tree): readonly Breach[] {
  const place = PLACES.find(({ at }) => at.test(path));
  const where = path.replaceAll(/\.\d+/gu, '');
  if (place === undefined) return [{ line, message: `an expression in ${where}` }];
  const read = namesIn(source);
  if (read === null) return [{ line, message: `an expression in ${where} that cannot be told apart` }];
  const { reads, calls = [] } = place;
  return [
    ...read.names
      .filter((name) => !reads.some((known) => known.test(name)))
      .map((name) => ({ line, message: `${where} reads ${name}` })),
    ...read.calls.filter((name) => !calls.includes(name)).map((name) => ({ line, message: `${where} calls ${name}` })),
  ];
}

/** What an expression reads, as dotted names, and calls; null where it takes parts by brackets or `*`, or is no expression. */
function namesIn(source: string): { readonly names: readonly string[]; readonly calls: readonly string[] } | null {
  let lexemes: readonly string[];
  try {
    lexemes = new Lexer(source).lex().tokens.map(({ lexeme }) => lexeme);
  } catch {
    return null;
  }
  if (lexemes.some((lexeme) => lexeme === '[' || lexeme === '*')) return null;
  const joined = lexemes.map((lexeme) => (lexeme.startsWith("'") ? "''" : lexeme)).join(' ');
  const words = [...joined.matchAll(/(?<![\w.'-] ?)[A-Za-z_][\w-]*(?: \. [\w-]+)*(?: \()?/gu)].map(([word]) =>
    word.replaceAll(' ', ''),
  );
  const isWord = (word: string) => !['true', 'false', 'null'].includes(word);
  return {
    names: words.filter((word) => !word.endsWith('(') && isWord(word)),
    calls: words.filter((word) => word.endsWith('(')).map((word) => word.slice(0, -1)),
  };
}
