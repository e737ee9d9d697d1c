import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { FundPlan } from './fund-plan';
import './survey.css';

/** Quota and budget beside those listed, by township; each row leads to the people behind it. */
export function QuotaScreen() {
  const { t } = useTranslation('assessment');
  const { can, session } = useSession();
  const [params, setParams] = useSearchParams();
  const year = params.get('listYear');
  const surveys = useGet('/api/v1/surveys');
  const query = useGet('/api/v1/quota', {
    params: { query: year === null ? {} : { listYear: Number(year) } },
  });
  const years = (surveys.data?.items ?? []).filter(({ fixedOn }) => fixedOn !== null);
  return (
    <Page
      title={t('quota.title')}
      lead={t('quota.lead')}
      trail={[{ label: t('survey.title'), to: '/survey-sheets' }]}
      actions={
        <Select
          aria-label={t('survey.year')}
          style={{ minWidth: 180 }}
          value={year ?? ''}
          options={[
            { value: '', label: t('quota.today') },
            ...years.map(({ listYear }) => ({
              value: String(listYear),
              label: t('survey.list', { year: listYear }),
            })),
          ]}
          onChange={(next) => setParams(next === '' ? {} : { listYear: next })}
        />
      }
    >
      <QueryView query={query}>
        {(quota) => (
          <>
            <Figures quota={quota} year={year} />
            {can('getFundPlan') && (
              <FundPlan year={Number(year ?? session.businessDate.slice(0, 4))} budget={quota.whole.budget} />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Figures({ quota, year }: { quota: Schema<'GetQuotaAnswer'>; year: string | null }) {
  const { t } = useTranslation('assessment');
  const cells = (name: string, row: Schema<'GetQuotaRow'>, committee?: string) => [
    <Link
      key="name"
      to={`/quota/ranking?${new URLSearchParams({
        ...(year === null ? {} : { listYear: year }),
        ...(committee === undefined ? {} : { committeeId: committee }),
      }).toString()}`}
    >
      {name}
    </Link>,
    row.members,
    row.quota,
    row.listed,
    row.over > 0 ? (
      <b key="over">{t('quota.above', { count: row.over })}</b>
    ) : (
      t(row.over === 0 ? 'quota.even' : 'quota.below', { count: -row.over })
    ),
    <Money key="budget" fen={row.budget} bare />,
    <Money key="planned" fen={row.planned} bare />,
  ];
  return (
    <Card
      flush
      title={t('quota.asOf', { date: quota.on })}
      extra={
        <span className="muted">
          {t('quota.rule', { percent: quota.policy.basisPoints / 100, amount: quota.policy.perHead / 100 })}
        </span>
      }
    >
      {quota.parts.length > 1 && quota.partsQuota !== quota.whole.quota && (
        <p className="muted card-note">
          {t('quota.partsDiffer', { parts: quota.partsQuota, whole: quota.whole.quota })}
        </p>
      )}
      <SmallTable
        label={t('quota.title')}
        head={[
          t('survey.committee'),
          t('quota.members'),
          t('quota.quota'),
          t('quota.listed'),
          t('quota.over'),
          t('quota.budget'),
          t('quota.planned'),
        ]}
        rows={[
          ...(quota.parts.length > 1 ? [{ key: 'whole', cells: cells(t('survey.whole'), quota.whole) }] : []),
          ...quota.parts.map(({ id, name, figures }) => ({ key: id, cells: cells(name, figures, id) })),
        ]}
      />
    </Card>
  );
}
