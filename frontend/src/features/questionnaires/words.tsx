import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { StatusTag, type Tone } from '@/ui/status-tag';

export type Questionnaire = Schema<'QuestionnaireView'>;
export type QuestionnaireRow = Schema<'QuestionnaireRow'>;
export type Results = Schema<'QuestionnaireResults'>;
export type Question = Schema<'Question'>;
export type Plan = Schema<'QuestionnairePlan'>;
export type SheetAnswer = Schema<'SheetAnswer'>;

export const kinds = ['satisfaction', 'single', 'multiple', 'text'] as const;
export const states = ['draft', 'open', 'closed'] as const;
const grades = ['very', 'content', 'fair', 'poor', 'bad'] as const;
export const mostQuestions = 20;

const tones: Record<Schema<'QuestionnaireState'>, Tone> = {
  draft: 'neutral',
  open: 'info',
  closed: 'success',
};

export function StateTag({ row }: { row: Pick<QuestionnaireRow, 'state' | 'isAsked'> }) {
  const { t } = useTranslation('questionnaires');
  // Open, but outside its days: the link takes no answers.
  const waits = row.state === 'open' && !row.isAsked;
  return (
    <StatusTag tone={waits ? 'warning' : tones[row.state]}>
      {t(waits ? 'notAsked' : `state.${row.state}`)}
    </StatusTag>
  );
}

export const percent = (value: number | null): string => (value === null ? '—' : `${value}%`);

/** What may be ticked; the five grades of a satisfaction question go without saying. */
export function useChoices(): (question: Question) => readonly string[] {
  const { t } = useTranslation('questionnaires');
  return ({ kind, options }) =>
    kind === 'satisfaction'
      ? grades.map((grade) => t(`grade.${grade}`))
      : kind === 'text'
        ? []
        : (options ?? []);
}
