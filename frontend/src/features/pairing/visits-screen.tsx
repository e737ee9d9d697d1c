import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { bondPath } from './bond-path';
import { useCampaigns } from './campaigns';
import { VisitTag } from './tags';
import { visitOccasions, visitStates } from './types';

type Row = Schema<'VisitRow'>;

/** Visits of the user's reach, planned and made. */
export function VisitsScreen() {
  const { t } = useTranslation('pairing');
  const { can } = useSession();
  const list = useListState<Query<'/api/v1/visits'>>({
    filters: ['state', 'occasion', 'from', 'until', 'toPlaces', 'organisationId', 'campaign'],
  });
  const query = useGet('/api/v1/visits', { params: { query: list.query } }, { keepPrevious: true });
  const { items: campaigns, nameOf } = useCampaigns(true);
  return (
    <Page title={t('visit.listTitle')} lead={t('visit.lead')}>
      <FilterBar list={list} shown={4}>
        <Form.Item name="state" label={t('field.state')}>
          <Select
            allowClear
            options={visitStates.map((state) => ({ value: state, label: t(`visit.states.${state}`) }))}
          />
        </Form.Item>
        <Form.Item name="occasion" label={t('visit.occasion')}>
          <Select
            allowClear
            options={visitOccasions.map((occasion) => ({
              value: occasion,
              label: t(`visit.occasions.${occasion}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('visit.from')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="until" label={t('visit.until')}>
          <DateInput />
        </Form.Item>
        <Form.Item name="campaign" label={t('visit.campaign')}>
          <Select allowClear options={campaigns.filter(({ isOpen }) => isOpen)} />
        </Form.Item>
        <Form.Item name="toPlaces" label={t('visit.toPlaces')}>
          <Select
            allowClear
            options={[
              { value: 'false', label: t('visit.toPeople') },
              { value: 'true', label: t('visit.toVillages') },
            ]}
          />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Row>
        name="pairing.visits"
        label={t('visit.listTitle')}
        rowKey={({ visit }) => visit.id}
        query={query}
        list={list}
        tools={
          can('exportVisits') && (
            <ExportButton
              path="/api/v1/visit-exports"
              filter={list.values}
              truths={['toPlaces']}
              done={t('visit.exported')}
            />
          )
        }
        empty={<EmptyState title={t('visit.none')} hint={t('visit.noneHint')} />}
        columns={[
          {
            key: 'to',
            title: t('visit.to'),
            pinned: true,
            render: ({ visit, helpedName }) => <Link to={bondPath(visit)}>{helpedName}</Link>,
          },
          {
            key: 'day',
            title: t('visit.day'),
            sort: 'day',
            render: ({ visit }) => <DateText value={visit.day} />,
          },
          { key: 'state', title: t('field.state'), render: ({ visit }) => <VisitTag state={visit.state} /> },
          { key: 'place', title: t('field.place'), render: ({ helpedPlace }) => helpedPlace },
          { key: 'visitor', title: t('visit.visitor'), render: ({ helpingName }) => helpingName },
          { key: 'unit', title: t('visit.unit'), render: ({ helpingUnit }) => helpingUnit },
          {
            key: 'occasion',
            title: t('visit.occasion'),
            render: ({ visit }) =>
              `${t(`visit.occasions.${visit.occasion}`)}${visit.campaign === null ? '' : `（${nameOf(visit.campaign)}）`}`,
          },
          {
            key: 'findings',
            title: t('visit.findings'),
            render: ({ visit }) => visit.findings ?? visit.cancelReason ?? '—',
          },
          {
            key: 'given',
            title: t('visit.given'),
            numeric: true,
            render: ({ visit }) =>
              visit.cash + visit.goodsWorth > 0 ? (
                <Money fen={visit.cash + visit.goodsWorth} />
              ) : (
                (visit.goods ?? '—')
              ),
          },
        ]}
      />
    </Page>
  );
}
