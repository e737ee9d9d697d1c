import type { Question, SheetAnswer } from './words';

/** What a form holds of each question: what is ticked, or what is written. */
export type Given = Record<string, number | number[] | string | undefined>;

/** As the server takes it: what is left open is left out. */
export const answersOf = (questions: readonly Question[], given: Given): SheetAnswer[] =>
  questions.flatMap(({ kind }, at): SheetAnswer[] => {
    const value = given[String(at + 1)];
    if (kind === 'text') {
      const text = typeof value === 'string' ? value.trim() : '';
      return text === '' ? [] : [{ number: at + 1, choices: null, text }];
    }
    const choices = Array.isArray(value) ? value : typeof value === 'number' ? [value] : [];
    return choices.length === 0 ? [] : [{ number: at + 1, choices, text: null }];
  });

/** One option to a line. */
export const optionsOf = (lines: string | undefined): string[] =>
  (lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
