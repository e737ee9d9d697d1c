import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Query, Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { Money } from '@/ui/money';
import { Page } from '@/ui/page';
import { useCoded } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { ExportButton } from '@/ui/table/export-button';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { useBilingual } from '@/ui/use-bilingual';
import { useTenureText } from './tenure-text';

/** Who is entitled by the posts that they hold or held, to what, and since when. */
export function PostBenefitsScreen() {
  const { t } = useTranslation('members');
  const { can, session } = useSession();
  const said = useBilingual();
  const coded = useCoded();
  const tenure = useTenureText();
  const list = useListState<Query<'/api/v1/post-benefits'>>({ filters: ['on', 'benefit', 'organisationId'] });
  const query = useGet('/api/v1/post-benefits', { params: { query: list.query } }, { keepPrevious: true });
  return (
    <Page title={t('postBenefits.title')} lead={t('postBenefits.lead')}>
      <FilterBar list={list}>
        <Form.Item name="on" label={t('postBenefits.on')}>
          <DateInput max={session.businessDate} />
        </Form.Item>
      </FilterBar>
      <ResourceTable<Schema<'PostBenefitRow'>>
        name="members.postBenefits"
        label={t('postBenefits.title')}
        rowKey={({ id, benefit }) => `${id} ${benefit}`}
        query={query}
        list={list}
        tools={
          can('exportPostBenefits') && (
            <ExportButton
              path="/api/v1/post-benefit-exports"
              filter={list.values}
              done={t('postBenefits.exported')}
            />
          )
        }
        empty={<EmptyState title={t('postBenefits.empty')} hint={t('postBenefits.emptyHint')} />}
        columns={[
          {
            key: 'name',
            title: t('postBenefits.name'),
            pinned: true,
            render: ({ id, name }) => (can('getPerson') ? <Link to={`/people/${id}`}>{name}</Link> : name),
          },
          { key: 'benefit', title: t('postBenefits.benefit'), render: (row) => said(row) },
          {
            key: 'pay',
            title: t('postBenefits.pay'),
            render: ({ pay }) => t(`postBenefits.${pay}`),
          },
          {
            key: 'amount',
            title: t('postBenefits.amount'),
            numeric: true,
            render: ({ amount }) => <Money fen={amount} bare />,
          },
          {
            key: 'entitledFrom',
            title: t('postBenefits.entitledFrom'),
            render: ({ entitledFrom }) => <DateText value={entitledFrom} />,
          },
          {
            key: 'holders',
            title: t('postBenefits.holders'),
            render: ({ holders }) => t(`postBenefits.${holders}`),
          },
          {
            key: 'post',
            title: t('postBenefits.post'),
            render: ({ post, place }) => t('posts.held', { post: coded(post), place }),
          },
          {
            key: 'tenure',
            title: t('postBenefits.tenure'),
            render: ({ months }) => tenure(months),
          },
          {
            key: 'branch',
            title: t('postBenefits.branch'),
            render: ({ organisationName }) => organisationName,
          },
          {
            key: 'township',
            title: t('postBenefits.township'),
            render: ({ townshipName }) => townshipName ?? '—',
          },
        ]}
      />
    </Page>
  );
}
