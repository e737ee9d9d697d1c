import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useStandards } from '@/ui/standards';
import { StatusTag } from '@/ui/status-tag';

export type Batch = Schema<'DisbursementView'>;
export type BatchRow = Schema<'DisbursementRow'>;
export type Line = Schema<'DisbursementLineView'>;

export const batchStates = ['drafted', 'checked', 'posted', 'withdrawn'] as const;
export const lineStates = ['due', 'held', 'removed', 'paid', 'failed', 'returned'] as const;
export const pays = ['monthly', 'yearly', 'once', 'event'] as const;

const monthsOfYear = 12;
const batchTones = { drafted: 'info', checked: 'warning', posted: 'success', withdrawn: 'neutral' } as const;
const lineTones = {
  due: 'info',
  held: 'warning',
  removed: 'neutral',
  paid: 'success',
  failed: 'danger',
  returned: 'neutral',
} as const;

export function BatchTag({ state }: { state: BatchRow['state'] }) {
  const { t } = useTranslation('disbursements');
  return <StatusTag tone={batchTones[state]}>{t(`states.${state}`)}</StatusTag>;
}

/** What became of a line, why it is held back, and whether it was paid in excess. */
export function LineState({ line }: { line: Line }) {
  const { t } = useTranslation('disbursements');
  const { state, held, heldNote, overpaidSince, decision, recovered, note } = line;
  return (
    <>
      <StatusTag tone={lineTones[state]}>{t(`lineStates.${state}`)}</StatusTag>
      {held !== null && (
        <div className="muted">
          {t(`heldFor.${held}`)}
          {heldNote !== null && `（${heldNote}）`}
        </div>
      )}
      {overpaidSince !== null && decision === null && (
        <div>
          <StatusTag tone="danger">{t('overpaid')}</StatusTag>
        </div>
      )}
      {decision !== null && (
        <div className="muted">{t(`decisions.${decision}`, { amount: (recovered / 100).toFixed(2) })}</div>
      )}
      {note !== null && <div className="muted">{note}</div>}
    </>
  );
}

/** The facts on which a line rests. */
export function Grounds({ line }: { line: Line }) {
  const { t } = useTranslation('disbursements');
  const { name } = useStandards();
  const said = ({ ground, value }: Line['facts'][number]) => {
    if (ground === 'tier') return t(`tier.${value as Schema<'NeedTier'>}`);
    if (ground === 'post') return name('villagePost', value);
    if (ground !== 'tenureMonths') return value;
    const months = Number(value);
    return t('tenure', { years: Math.floor(months / monthsOfYear), months: months % monthsOfYear });
  };
  return (
    <span title={t('factsOn', { day: line.factsOn })}>
      {line.facts.map((fact) => `${t(`grounds.${fact.ground}`)} ${said(fact)}`).join('；')}
    </span>
  );
}
