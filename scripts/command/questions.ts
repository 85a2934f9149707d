/** Questions to who sits at a terminal. */
import { createInterface } from 'node:readline/promises';
import { CannotRun } from '#lib/cannot-run.ts';

/** Where questions go and answers come from. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks a question; what is answered, without white space around it. */
export type Ask = (question: string) => Promise<string>;

/** Asks as long as `use` does. Answers that were pasted together wait for their questions; where no more come, the command cannot run. */
export async function withQuestions<T>({ input, output }: Terminal, use: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input, output });
  const answers: string[] = [];
  let isOver = false;
  let wake = () => {};
  lines.on('line', (line) => {
    answers.push(line);
    wake();
  });
  lines.on('close', () => {
    isOver = true;
    wake();
  });
  try {
    return await use(async (question) => {
      lines.setPrompt(question);
      if (answers.length === 0) lines.prompt();
      while (answers.length === 0 && !isOver)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const answer = answers.shift();
      if (answer === undefined) throw new CannotRun('Đã dừng ở câu hỏi; chưa ghi gì.');
      return answer.normalize('NFC').trim();
    });
  } finally {
    lines.close();
  }
}

/** Whether an answer is yes. */
export function isYes(answer: string): boolean {
  return /^(?:c|có|co|y|yes)$/iu.test(answer);
}
