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

/** The first question that is to be ticked and is not; undefined where there is none. */
export const firstGap = (questions: readonly Question[], given: Given): number | undefined => {
  const answered = new Set(answersOf(questions, given).map(({ number }) => number));
  const at = questions.findIndex(({ kind }, index) => kind !== 'text' && !answered.has(index + 1));
  return at === -1 ? undefined : at + 1;
};

/** One option to a line. */
export const optionsOf = (lines: string | undefined): string[] =>
  (lines ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
