import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Money, yuanText } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { BudgetForm } from './budget-form';
import { type Budget, FloorTag, useFloorText, useYear, YearSelect } from './words';

/** A fund's budget of a year: what is laid down for care, and what of each line is spent and free. */
export function BudgetScreen() {
  const { t } = useTranslation('funds');
  const { can } = useSession();
  const { fundId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [isEditing, setEditing] = useState(false);
  const year = useYear(search);
  const fund = useGet('/api/v1/funds/{fundId}', { params: { path: { fundId }, query: {} } });
  const query = useGet('/api/v1/funds/{fundId}/budgets/{year}', { params: { path: { fundId, year } } });
  const { data: budget } = query;
  return (
    <Page
      title={t('budget.title', { year })}
      trail={[
        { label: t('title'), to: '/funds' },
        { label: fund.data?.fund.name ?? '…', to: `/funds/${fundId}` },
      ]}
      lead={fund.data?.fund.organisationName}
      actions={
        <>
          <YearSelect
            year={year}
            ahead={1}
            onChange={(next) => setSearch({ year: String(next) }, { replace: true })}
          />
          {budget?.mayEdit === true && can('setFundBudget') && (
            <Button type="primary" onClick={() => setEditing(true)}>
              {t('budget.edit')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query}>
        {(view) => (
          <>
            {view.version === 0 && view.lines.length === 0 ? (
              <EmptyState title={t('budget.none')} hint={t('budget.noneHint')} />
            ) : (
              <Sections view={view} />
            )}
            {isEditing && <BudgetForm budget={view} onClose={() => setEditing(false)} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Sections({ view }: { view: Budget }) {
  const { t } = useTranslation('funds');
  const floorText = useFloorText();
  const { name } = useStandards();
  const { shares, floors, lines, total } = view;
  return (
    <>
      <Card title={t('budget.shares')}>
        <DefinitionList
          items={[
            { label: t('budget.general'), value: <Money fen={shares.general} /> },
            { label: t('budget.partyBuilding'), value: <Money fen={shares.partyBuilding} /> },
            { label: t('budget.care'), value: <Money fen={shares.care} /> },
            { label: t('budget.appropriated'), value: <Money fen={view.appropriated} /> },
          ]}
        />
      </Card>
      {floors.length > 0 && (
        <Card flush title={t('floors.title')}>
          <SmallTable
            label={t('floors.title')}
            head={[t('budget.rule'), t('budget.least'), t('budget.given'), t('budget.result')]}
            rows={floors.map((check) => ({
              key: check.kind,
              cells: [
                floorText(check),
                <Money key="least" fen={check.floor} bare />,
                <Money key="given" fen={check.given} bare />,
                <FloorTag key="result" check={check} />,
              ],
            }))}
          />
        </Card>
      )}
      <Card flush title={t('budget.lines')}>
        <SmallTable
          label={t('budget.lines')}
          head={[
            t('field.source'),
            t('field.purpose'),
            t('budget.budgeted'),
            t('budget.drafted'),
            t('budget.spent'),
            t('budget.free'),
            t('budget.result'),
          ]}
          rows={[...lines, total].map(({ source, purpose, budgeted, drafted, spent, free }) => ({
            key: `${source}/${purpose}`,
            cells: [
              source === '' ? t('total') : name('fundSource', source),
              source === '' ? '' : name('fundPurpose', purpose),
              ...[budgeted, drafted, spent, Math.max(0, free)].map((fen, at) => (
                <Money key={at} fen={fen} bare />
              )),
              free < 0 && (
                <StatusTag key="over" tone="danger">
                  {budgeted === 0 ? t('budget.unplanned') : t('budget.over', { amount: yuanText(-free) })}
                </StatusTag>
              ),
            ],
          }))}
        />
      </Card>
    </>
  );
}
