import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { FloorTag, useFloorText, useYear, YearSelect } from './words';

/** Who of the county and its townships gives care what is laid down. */
export function FloorsScreen() {
  const { t } = useTranslation('funds');
  const floorText = useFloorText();
  const [search, setSearch] = useSearchParams();
  const year = useYear(search);
  const query = useGet('/api/v1/budget-floors', { params: { query: { year } } });
  return (
    <Page
      title={t('floors.title')}
      trail={[{ label: t('title'), to: '/funds' }]}
      lead={t('floors.lead')}
      actions={
        <YearSelect
          year={year}
          ahead={1}
          onChange={(next) => setSearch({ year: String(next) }, { replace: true })}
        />
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('floors.empty')} />
          ) : (
            <Card flush>
              <SmallTable
                label={t('floors.title')}
                head={[
                  t('field.organisation'),
                  t('floors.general'),
                  t('floors.partyBuilding'),
                  t('floors.care'),
                  t('budget.result'),
                ]}
                rows={items.map(({ fundId, organisationName, shares, floors }) => ({
                  key: fundId,
                  cells: [
                    <Link key="fund" to={`/funds/${fundId}/budget?year=${year}`}>
                      {organisationName}
                    </Link>,
                    ...(['general', 'partyBuilding', 'care'] as const).map((share) => (
                      <Money key={share} fen={shares?.[share]} bare />
                    )),
                    shares === null || floors.length === 0 ? (
                      <StatusTag key="result">
                        {t(shares === null ? 'floors.unfilled' : 'floors.noRule')}
                      </StatusTag>
                    ) : (
                      <ul key="result">
                        {floors.map((check) => (
                          <li key={check.kind}>
                            {floorText(check)} <FloorTag check={check} />
                          </li>
                        ))}
                      </ul>
                    ),
                  ],
                }))}
              />
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}
