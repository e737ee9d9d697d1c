import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { yuanText } from '@/ui/money';
import { useStandards } from '@/ui/standards';
import { StatusTag } from '@/ui/status-tag';

export type FundRow = Schema<'FundRow'>;
export type FundView = Schema<'FundView'>;
export type Payment = Schema<'PaymentView'>;
export type Voucher = Schema<'VoucherRow'>;
export type Budget = Schema<'FundBudgetView'>;
type Provenance = Schema<'Provenance'>;
type Floor = Schema<'FloorCheck'>;

const yearsBack = 10;

/** What the money is, with what binds it. */
export function ProvenanceText({ of }: { of: Provenance }) {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  return (
    <>
      {name('fundSource', of.source)}
      {of.ofDues && of.source !== 'partyDues' && (
        <>
          {' '}
          <StatusTag tone="info">{t('dues')}</StatusTag>
        </>
      )}
      {of.earmarkedFor != null && (
        <>
          {' '}
          <StatusTag tone="warning">
            {t('earmarked', { purpose: name('fundPurpose', of.earmarkedFor) })}
          </StatusTag>
        </>
      )}
    </>
  );
}

/** The same as one text, for a choice. */
export function useProvenanceText() {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  return ({ source, ofDues, earmarkedFor }: Provenance): string =>
    [
      name('fundSource', source),
      ...(ofDues && source !== 'partyDues' ? [t('dues')] : []),
      ...(earmarkedFor == null ? [] : [t('earmarked', { purpose: name('fundPurpose', earmarkedFor) })]),
    ].join(' · ');
}

export const keyOf = ({ source, ofDues, earmarkedFor }: Provenance): string =>
  [source, ofDues ? 'dues' : '', earmarkedFor ?? ''].join('/');

export function PaymentTag({ state }: { state: Payment['state'] }) {
  const { t } = useTranslation('funds');
  const tones = { drafted: 'warning', posted: 'success', withdrawn: 'neutral' } as const;
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

export function FloorTag({ check: { missing } }: { check: Floor }) {
  const { t } = useTranslation('funds');
  return missing === 0 ? (
    <StatusTag tone="success">{t('budget.met')}</StatusTag>
  ) : (
    <StatusTag tone="danger">{t('budget.missing', { amount: yuanText(missing) })}</StatusTag>
  );
}

/** What is laid down, with its share. */
export function useFloorText() {
  const { t } = useTranslation('funds');
  return ({ kind, basisPoints }: Floor): string =>
    t(`budget.floor.${kind}`, { percent: (basisPoints ?? 0) / 100 });
}

interface YearSelectProps {
  year: number;
  /** So many years to come may be chosen. */
  ahead?: number;
  onChange: (year: number) => void;
}

export function YearSelect({ year, ahead = 0, onChange }: YearSelectProps) {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const thisYear = Number(session.businessDate.slice(0, 4));
  return (
    <Select
      aria-label={t('year')}
      style={{ minWidth: 120 }}
      value={year}
      options={Array.from({ length: yearsBack + ahead }, (_, back) => thisYear + ahead - back).map(
        (value) => ({
          value,
          label: t('yearOf', { year: value }),
        }),
      )}
      onChange={onChange}
    />
  );
}

/** The year in the address; this one where none stands there. */
export function useYear(search: URLSearchParams): number {
  const { session } = useSession();
  return Number(search.get('year') ?? session.businessDate.slice(0, 4));
}
