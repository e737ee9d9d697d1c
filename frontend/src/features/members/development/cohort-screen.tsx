import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer, Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { FilterBar } from '@/ui/table/filter-bar';
import { type FilterValues, useListState } from '@/ui/table/list-state';
import { OrganisationPicker } from '../organisation-picker';
import { share } from './stages';

type Cohort = Answer<'/api/v1/development-cohort', 'get'>;
type Line = Cohort['lines'][number];

const facts = ['women', 'young', 'frontLine', 'secondary', 'college'] as const;

/** As the server takes it: what a report says in per cent becomes basis points. */
const question = (values: FilterValues): Query<'/api/v1/development-cohort'> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => typeof value === 'string' && value !== '')
      .map(([field, value]) => [
        field,
        facts.some((fact) => fact === field) ? Math.round(Number(value) * 100) : value,
      ]),
  );

/** The new members of a period against the ratios that the county sets. */
export function CohortScreen() {
  const { t } = useTranslation('members');
  const { can, session } = useSession();
  const list = useListState<object>({ filters: ['organisationId', 'from', 'to', ...facts] });
  const query = useGet(
    '/api/v1/development-cohort',
    { params: { query: question(list.values) } },
    { keepPrevious: true },
  );
  return (
    <Page
      title={t('development.cohort')}
      trail={[{ label: t('development.title'), to: '/candidates' }]}
      lead={t('development.cohortLead')}
    >
      <FilterBar list={list}>
        {can('listOrganisations') && (
          <Form.Item name="organisationId" label={t('person.organisation')}>
            <OrganisationPicker />
          </Form.Item>
        )}
        <Form.Item name="from" label={t('development.admittedFrom')}>
          <DateInput max={session.businessDate} />
        </Form.Item>
        <Form.Item name="to" label={t('development.admittedTo')}>
          <DateInput max={session.businessDate} />
        </Form.Item>
        {facts.map((fact) => (
          <Form.Item
            key={fact}
            name={fact}
            label={t('development.saidOf', { fact: t(`development.fact.${fact}`) })}
          >
            <InputNumber stringMode min="0" max="100" step="0.1" style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </FilterBar>
      <QueryView query={query}>
        {(cohort) =>
          cohort.total === 0 ? (
            <EmptyState title={t('development.cohortEmpty')} hint={t('development.cohortEmptyHint')} />
          ) : (
            <div className="stack">
              <Ratios cohort={cohort} />
              <People cohort={cohort} />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

function Ratios({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('members');
  const isChecked = cohort.lines.some(({ said }) => said !== null);
  return (
    <Card
      title={t('development.ratios', { count: cohort.total })}
      flush
      extra={
        <span className="muted">
          {t('development.period', { from: cohort.from, to: cohort.to })} · {cohort.packName}
        </span>
      }
    >
      <SmallTable
        label={t('development.cohort')}
        head={[
          t('development.ratio'),
          t('development.count'),
          t('development.unknown'),
          t('development.share'),
          t('development.targetShare'),
          t('development.met'),
          ...(isChecked ? [t('development.said')] : []),
        ]}
        rows={cohort.lines.map((line) => ({
          key: line.fact,
          cells: [
            t(`development.fact.${line.fact}`),
            line.count,
            line.unknown,
            line.share === null ? '—' : share(line.share),
            <Target key="target" line={line} />,
            <Met key="met" met={line.met} />,
            ...(isChecked ? [<Said key="said" line={line} total={cohort.total} />] : []),
          ],
        }))}
      />
    </Card>
  );
}

function Target({ line: { target, leeway } }: { line: Line }) {
  const { t } = useTranslation('members');
  if (target === null) return <>{t('development.noTarget')}</>;
  return <>{t(leeway > 0 ? 'development.about' : 'development.atLeast', { share: share(target) })}</>;
}

function Met({ met }: { met: boolean | null }) {
  const { t } = useTranslation('members');
  if (met === null) return <>—</>;
  return (
    <StatusTag tone={met ? 'success' : 'danger'}>
      {t(met ? 'development.isMet' : 'development.notMet')}
    </StatusTag>
  );
}

/** What a report states, and whether the counts bear it out. */
function Said({ line: { said, saidFits, count }, total }: { line: Line; total: number }) {
  const { t } = useTranslation('members');
  if (said === null) return <>—</>;
  return (
    <span className="row">
      {share(said)}
      <StatusTag tone={saidFits === true ? 'success' : 'danger'}>
        {t(saidFits === true ? 'development.fits' : 'development.doesNotFit', { count, total })}
      </StatusTag>
    </span>
  );
}

function People({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation('members');
  const word = (has: boolean | null) => (has === null ? '？' : has ? '✓' : '—');
  return (
    <Card title={t('development.people')} flush>
      <SmallTable
        label={t('development.people')}
        head={[
          t('person.name'),
          t('development.branch'),
          t('development.admittedOn'),
          ...facts.map((fact) => t(`development.fact.${fact}`)),
        ]}
        rows={cohort.people.map((person) => ({
          key: person.candidateId,
          cells: [
            <Link key="name" to={`/candidates/${person.candidateId}`}>
              {person.name}
            </Link>,
            person.orgName,
            <DateText key="day" value={person.admittedOn} />,
            ...facts.map((fact) => word(person[fact])),
          ],
        }))}
      />
    </Card>
  );
}
