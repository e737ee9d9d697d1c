import { useTranslation } from 'react-i18next';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { Money, yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { rateText } from './words';

/** How all that was lent stands today: what is out, what is late, how much of it is at risk. */
export function PortfolioTiles() {
  const { t } = useTranslation('loans');
  const { data } = useGet('/api/v1/loan-portfolio', { params: { query: {} } });
  if (data === undefined || data.loans === 0) return null;
  const firstClass = data.classes[1]?.toDays ?? 0;
  const name = (from: number, to: number | null) =>
    from === 0 ? t('notLate') : to === null ? t('moreDays', { from }) : t('days', { from, to });
  return (
    <>
      <div className="tiles">
        <KpiTile label={t('outstanding')} value={yuanText(data.outstanding)} unit={t('yuan')} />
        <KpiTile
          label={t('overdue')}
          value={yuanText(data.overdue)}
          unit={t('yuan')}
          to="/loans?late=true"
          {...(data.overdue > 0 ? { tone: 'warning' as const } : {})}
        />
        <KpiTile
          label={t('atRisk')}
          value={rateText(data.atRiskBasisPoints)}
          unit="%"
          note={t('atRiskNote', { days: firstClass })}
          {...(data.atRisk > 0 ? { tone: 'danger' as const } : {})}
        />
        <KpiTile
          label={t('lentSoFar')}
          value={yuanText(data.lent)}
          unit={t('yuan')}
          note={t('lentNote', { count: data.loans, repaid: yuanText(data.repaid) })}
        />
        {data.writtenOff > 0 && (
          <KpiTile
            label={t('writtenOff')}
            value={yuanText(data.writtenOff)}
            unit={t('yuan')}
            to="/loans?state=writtenOff"
          />
        )}
      </div>
      {data.overdue > 0 && (
        <Card flush title={t('classes')}>
          <SmallTable
            label={t('classes')}
            head={[t('class'), t('count'), t('field.outstanding')]}
            rows={data.classes.map(({ fromDays, toDays, loans, outstanding }) => ({
              key: String(fromDays),
              cells: [name(fromDays, toDays), loans, <Money key="fen" fen={outstanding} bare />],
            }))}
          />
        </Card>
      )}
    </>
  );
}
