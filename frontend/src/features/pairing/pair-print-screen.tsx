import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Money } from '@/ui/money';
import { PrintPage } from '@/ui/print-page';
import { QueryView } from '@/ui/query-view';
import { PromiseText } from './promise-text';
import type { PairView } from './types';
import './pairing.css';

/** The pair's file on A4: who helps whom, the plan in force, promises and visits. */
export function PairPrintScreen() {
  const { pairId = '' } = useParams();
  const query = useGet('/api/v1/pairs/{pairId}', { params: { path: { pairId } } });
  return <QueryView query={query}>{(view) => <Sheet view={view} />}</QueryView>;
}

function Sheet({ view }: { view: PairView }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const { helper, beneficiary, from, beneficiaryKind } = view.pair;
  const plan = view.plans[0];
  const made = view.visits.filter(({ state }) => state === 'made');
  return (
    <PrintPage
      title={t('print.title')}
      unit={helper.organisationName}
      preparer={helper.name}
      date={session.businessDate}
    >
      <table>
        <tbody>
          <tr>
            <th scope="row">{t('field.beneficiary')}</th>
            <td>{`${beneficiary.name}（${t(`beneficiaryKind.${beneficiaryKind}`)}）`}</td>
            <th scope="row">{t('field.place')}</th>
            <td>{beneficiary.organisationName}</td>
          </tr>
          <tr>
            <th scope="row">{t('field.tier')}</th>
            <td>{beneficiary.tier === null ? '—' : t(`tier.${beneficiary.tier}`)}</td>
            <th scope="row">{t('field.from')}</th>
            <td>{from ?? '—'}</td>
          </tr>
          {(['goal', 'measures', 'timetable', 'people', 'place', 'tasks'] as const).map((item) => (
            <tr key={item}>
              <th scope="row">{t(`plan.${item}`)}</th>
              <td colSpan={3}>
                {plan === undefined
                  ? ''
                  : item === 'measures'
                    ? plan.measures.map(({ helpKind, text }, index) => (
                        <div key={index}>{`${t(`helpKind.${helpKind}`)}：${text}`}</div>
                      ))
                    : plan[item]}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('commitment.title')}</th>
            <td colSpan={3}>
              {view.commitments.map((commitment) => (
                <div key={commitment.id}>
                  <PromiseText commitment={commitment} />
                  {`，${t('commitment.dueOn')} ${commitment.dueOn}（${t(`commitment.states.${commitment.state}`)}）`}
                </div>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
      <table className="print-visits">
        <thead>
          <tr>
            <th scope="col">{t('visit.on')}</th>
            <th scope="col">{t('visit.findings')}</th>
            <th scope="col">{t('visit.given')}</th>
          </tr>
        </thead>
        <tbody>
          {made.map((visit) => (
            <tr key={visit.id}>
              <td>{visit.day}</td>
              <td>{visit.findings}</td>
              <td>
                {visit.cash > 0 && <Money fen={visit.cash} />} {visit.goods}
              </td>
            </tr>
          ))}
          {made.length === 0 && (
            <tr>
              <td colSpan={3}>{t('visit.none')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </PrintPage>
  );
}
