import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { PrintPage } from '@/ui/print-page';
import { QueryView } from '@/ui/query-view';
import { useHalfYear } from './half-year';
import { isIncomeSource } from './income';

/** A review on A4, to be signed and filed. */
export function ReviewPrintScreen() {
  const { reviewId = '' } = useParams();
  const query = useGet('/api/v1/half-year-reviews/{reviewId}', { params: { path: { reviewId } } });
  return <QueryView query={query}>{(view) => <Sheet view={view} />}</QueryView>;
}

function Sheet({ view }: { view: Schema<'ReviewView'> }) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const halfYear = useHalfYear();
  const { review, work } = view;
  return (
    <PrintPage
      title={t('print.title', { period: halfYear(review.period) })}
      unit={review.helperUnit}
      preparer={review.helperName}
      date={view.submittedOn ?? session.businessDate}
      amounts={t('print.amounts')}
    >
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('field.beneficiary')}</th>
            <td>{review.beneficiaryName}</td>
            <th scope="row">{t('field.place')}</th>
            <td>{review.beneficiaryPlace}</td>
          </tr>
          <tr>
            <th scope="row">{t('field.tier')}</th>
            <td>{review.tier === null ? '—' : t(`tier.${review.tier}`)}</td>
            <th scope="row">{t('form.household')}</th>
            <td>{t('form.persons', { count: view.householdSize })}</td>
          </tr>
          <tr>
            <th scope="row">{t('field.lastPerCapita')}</th>
            <td>
              <Money fen={review.lastPerCapita} bare />
            </td>
            <th scope="row">{t('field.presentPerCapita')}</th>
            <td>
              <Money fen={review.presentPerCapita} bare />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('form.income', { year: view.incomeYear })}</th>
            <td colSpan={3}>
              {view.incomes.map(({ source, amount }) => (
                <div key={source}>
                  {isIncomeSource(source) ? t(`source.${source}`) : source} <Money fen={amount} bare />
                </div>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('form.work')}</th>
            <td colSpan={3}>
              {`${t('form.visits')} ${t('form.times', { count: work.visits })}，${t('form.given')} `}
              <Money fen={work.given} bare />
              {`，${t('form.commitmentsValue', { made: work.commitmentsMade, fulfilled: work.commitmentsFulfilled })}`}
            </td>
          </tr>
          <Wide label={t('form.measuresDone')} value={view.measuresDone} />
          <Wide label={t('form.changes')} value={view.changes} />
          <Wide
            label={t('form.conclusion')}
            value={
              review.conclusion === null
                ? null
                : `${t(`conclusion.${review.conclusion}`)}${review.newTier === null ? '' : `（${t(`tier.${review.newTier}`)}）`}`
            }
          />
          <Wide label={t('form.reason')} value={view.reason} />
          <Wide
            label={t('print.township')}
            value={
              view.confirmedOn === null
                ? null
                : `${t('state.confirmed')}，${t('form.confirmedOn', { date: view.confirmedOn })}`
            }
          />
        </tbody>
      </table>
    </PrintPage>
  );
}

function Wide({ label, value }: { label: string; value: string | null }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3}>{value}</td>
    </tr>
  );
}
