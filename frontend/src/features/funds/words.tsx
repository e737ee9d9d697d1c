import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useStandards } from '@/ui/standards';
import { StatusTag } from '@/ui/status-tag';

export type FundRow = Schema<'FundRow'>;
export type FundView = Schema<'FundView'>;
export type Payment = Schema<'PaymentView'>;
export type Voucher = Schema<'VoucherRow'>;
type Provenance = Schema<'Provenance'>;

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

export function YearSelect({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const thisYear = Number(session.businessDate.slice(0, 4));
  return (
    <Select
      aria-label={t('year')}
      style={{ minWidth: 120 }}
      value={year}
      options={Array.from({ length: yearsBack }, (_, back) => thisYear - back).map((value) => ({
        value,
        label: t('yearOf', { year: value }),
      }))}
      onChange={onChange}
    />
  );
}

/** The year in the address; this one where none stands there. */
export function useYear(search: URLSearchParams): number {
  const { session } = useSession();
  return Number(search.get('year') ?? session.businessDate.slice(0, 4));
}
