import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { StatusTag } from '@/ui/status-tag';
import type { Case } from './case';

/** Both clocks: from the application to the decision, and the day of payment; and the current step's share. */
export function ClocksCard({ shown }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const { clock } = shown;
  const current = shown.steps.find(({ state }) => state === 'current');
  return (
    <Card title={t('clock.title')}>
      <DefinitionList
        items={[
          {
            label: t('clock.whole'),
            value: (
              <span className="row">
                <DateText value={clock.dueOn} />
                <Left shown={shown} />
              </span>
            ),
          },
          ...(current === undefined
            ? []
            : [
                {
                  label: t('clock.step'),
                  value: (
                    <span className="row">
                      <DateText value={clock.stepDueOn} />
                      {clock.stepOverdue && <StatusTag tone="danger">{t('overdue')}</StatusTag>}
                    </span>
                  ),
                },
              ]),
          { label: t('clock.payment'), value: <DateText value={shown.paidOn} /> },
          ...(shown.entitledFrom === null
            ? []
            : [
                { label: t('clock.entitled'), value: `${shown.entitledFrom} – ${shown.entitledUntil ?? ''}` },
              ]),
          { label: t('case.pack'), value: shown.pack.name },
        ]}
      />
    </Card>
  );
}

function Left({ shown: { clock } }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const { daysLeft, overdue, decidedOn, closedOn, frozenOn } = clock;
  const tone = overdue
    ? 'danger'
    : daysLeft <= 7 && decidedOn === null && closedOn === null
      ? 'warning'
      : 'neutral';
  return (
    <>
      {decidedOn !== null && <StatusTag tone="success">{t('clock.decided', { date: decidedOn })}</StatusTag>}
      {frozenOn !== null && <StatusTag>{t('clock.frozen', { date: frozenOn })}</StatusTag>}
      {closedOn !== null && decidedOn === null && <StatusTag>{t('clock.closed')}</StatusTag>}
      {(overdue || (decidedOn === null && closedOn === null)) && (
        <StatusTag tone={tone}>
          {overdue
            ? t('clock.overdue', { count: -daysLeft })
            : daysLeft === 0
              ? t('clock.today')
              : t('clock.daysLeft', { count: daysLeft })}
        </StatusTag>
      )}
    </>
  );
}
