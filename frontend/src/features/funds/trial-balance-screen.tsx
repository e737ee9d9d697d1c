import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { keyOf, ProvenanceText, useYear, YearSelect } from './words';

type Trial = Schema<'TrialBalanceView'>;

/** All accounts of a fund with their sums, and whether the books agree with themselves. */
export function TrialBalanceScreen() {
  const { fundId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const year = useYear(search);
  const query = useGet('/api/v1/funds/{fundId}/trial-balance', {
    params: { path: { fundId }, query: { year } },
  });
  return (
    <QueryView query={query}>
      {(trial) => (
        <Accounts trial={trial} onYear={(next) => setSearch({ year: String(next) }, { replace: true })} />
      )}
    </QueryView>
  );
}

function Accounts({ trial, onYear }: { trial: Trial; onYear: (year: number) => void }) {
  const { t } = useTranslation('funds');
  const { name } = useStandards();
  const { lines, gap, drift, debit, credit } = trial;
  const sums = (fens: number[]) => fens.map((fen, at) => <Money key={at} fen={fen} bare />);
  return (
    <Page
      title={t('trialBalance')}
      lead={trial.fundName}
      trail={[
        { label: t('title'), to: '/funds' },
        { label: trial.fundName, to: `/funds/${trial.fundId}` },
      ]}
      actions={<YearSelect year={trial.year} onChange={onYear} />}
    >
      {gap === 0 && drift === 0 ? (
        <Alert type="success" showIcon title={t('balanced')} />
      ) : (
        <Alert
          type="error"
          showIcon
          title={t('unbalanced', { gap: yuanText(gap), drift: yuanText(drift) })}
        />
      )}
      <Card flush>
        <SmallTable
          label={t('trialBalance')}
          head={[t('accountHead'), t('field.source'), t('opening'), t('debit'), t('credit'), t('closing')]}
          rows={[
            ...lines.map((line) => ({
              key: [line.account, keyOf(line.provenance), line.purpose].join('|'),
              cells: [
                `${t(`account.${line.account}`)}${line.purpose === null ? '' : `：${name('fundPurpose', line.purpose)}`}`,
                <ProvenanceText key="of" of={line.provenance} />,
                ...sums([line.opening, line.debit, line.credit, line.closing]),
              ],
            })),
            { key: 'total', cells: [<b key="total">{t('total')}</b>, '', '', ...sums([debit, credit]), ''] },
          ]}
        />
      </Card>
    </Page>
  );
}
