import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { KpiTile } from '@/ui/kpi-tile';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';

type Outcomes = Schema<'ProjectOutcomes'>;
type Outcome = Schema<'ProjectOutcome'>;

const yearsBack = 5;

/** What came of the projects of a year; the figures of a township lead to the projects behind them. */
export function OutcomesScreen() {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const now = Number(session.businessDate.slice(0, 4));
  const [year, setYear] = useState(now);
  const query = useGet('/api/v1/project-outcomes', { params: { query: { year } } }, { keepPrevious: true });
  return (
    <Page
      title={t('outcomes')}
      lead={t('outcomesLead')}
      trail={[{ label: t('title'), to: '/projects' }]}
      actions={
        <Form.Item label={t('field.year')} style={{ margin: 0 }}>
          <Select
            value={year}
            onChange={setYear}
            aria-label={t('field.year')}
            options={Array.from({ length: yearsBack }, (_, back) => now - back).map((value) => ({
              value,
              label: t('yearOf', { year: value }),
            }))}
          />
        </Form.Item>
      }
    >
      <QueryView query={query}>{(outcomes) => <Figures outcomes={outcomes} />}</QueryView>
    </Page>
  );
}

/** Behind a cell: the projects of the township, only bases where bases were asked for. */
export function behind(
  projects: readonly Outcome[],
  township: string | null | undefined,
  onlyBases: boolean,
) {
  return projects.filter(
    ({ townshipName, baseSince }) =>
      (township === undefined || townshipName === township) && (!onlyBases || baseSince !== null),
  );
}

function Figures({ outcomes }: { outcomes: Outcomes }) {
  const { t } = useTranslation('projects');
  const [township, setTownship] = useState<string>();
  const [onlyBases, setOnlyBases] = useState(false);
  const { whole } = outcomes;
  const shown = behind(outcomes.projects, township, onlyBases);
  return (
    <>
      <div className="tiles">
        <KpiTile
          label={t('figure.count')}
          value={whole.projects}
          note={whole.unrecorded > 0 && t('unrecorded', { count: whole.unrecorded })}
        />
        <KpiTile label={t('bases')} value={whole.bases} />
        <KpiTile
          label={t('ledPeople')}
          value={whole.ledMembers + whole.ledOthers}
          note={t('ledOf', { members: whole.ledMembers, others: whole.ledOthers })}
        />
        <KpiTile label={t('leftLedger')} value={outcomes.leftLedger} note={t('leftLedgerNote')} />
        <KpiTile
          label={t('satisfaction')}
          value={outcomes.satisfaction.rate === null ? null : `${outcomes.satisfaction.rate}%`}
          note={t('satisfactionNote', {
            count: outcomes.satisfaction.questionnaires,
            sheets: outcomes.satisfaction.sheets,
          })}
        />
      </div>
      {outcomes.townships.length > 1 && (
        <Card flush title={t('byTownship')}>
          <SmallTable
            label={t('byTownship')}
            head={[t('field.township'), t('figure.count'), t('bases'), t('ledMembers'), t('ledOthers')]}
            rows={outcomes.townships.map((one) => ({
              key: one.townshipName ?? '',
              cells: [one.townshipName ?? '—', one.projects, one.bases, one.ledMembers, one.ledOthers],
            }))}
          />
        </Card>
      )}
      <Form layout="inline">
        <Form.Item label={t('field.township')}>
          <Select
            allowClear
            style={{ minWidth: 160 }}
            value={township}
            onChange={setTownship}
            options={outcomes.townships
              .flatMap(({ townshipName }) => (townshipName === null ? [] : [townshipName]))
              .map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        <Form.Item label={t('bases')}>
          <Select
            style={{ minWidth: 120 }}
            value={onlyBases}
            onChange={setOnlyBases}
            options={[
              { value: false, label: t('allProjects') },
              { value: true, label: t('basesOnly') },
            ]}
          />
        </Form.Item>
      </Form>
      <Card flush title={t('behind')}>
        {shown.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <SmallTable
            label={t('behind')}
            head={[
              t('field.name'),
              t('field.place'),
              t('bases'),
              t('ledMembers'),
              t('ledOthers'),
              t('ledHalf'),
            ]}
            rows={shown.map((one) => ({
              key: one.id,
              cells: [
                <Link key="name" to={`/projects/${one.id}`}>
                  {one.name}
                </Link>,
                [one.townshipName, one.placeName].filter(Boolean).join(' '),
                one.baseSince ?? '—',
                one.ledMembers,
                one.ledOthers,
                one.ledHalf === null ? t('notRecorded') : t(one.ledHalf === 1 ? 'half.first' : 'half.second'),
              ],
            }))}
          />
        )}
      </Card>
    </>
  );
}
