import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import type { Query } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { DownloadButton } from '@/ui/download-button';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { FilterBar } from '@/ui/table/filter-bar';
import { filterBody, useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { FactConditions, factFilters, KeptFacts, severalCodes } from './fact-filters';
import { useLedgerColumns } from './ledger-columns';
import { OrganisationPicker } from './organisation-picker';
import { ImportLink } from './roster/import-link';
import { useStandards } from '@/ui/standards';
import { tiers } from './types';

type LedgerQuery = Query<'/api/v1/ledger'>;

const filters = [
  'organisationId',
  'name',
  'tier',
  'cause',
  'identity',
  'hasHelper',
  'exited',
  'asOf',
  ...factFilters,
];

/** The ledger of those recognised: now, on a past day, or those who have left it. */
export function LedgerScreen() {
  const { t } = useTranslation('members');
  const { can, session } = useSession();
  const { options } = useStandards();
  const list = useListState<LedgerQuery>({ filters });
  const rows = useGet('/api/v1/ledger', { params: { query: list.query } }, { keepPrevious: true });
  const matching = list.values as Query<'/api/v1/ledger/count'>;
  const count = useGet('/api/v1/ledger/count', { params: { query: matching } }, { keepPrevious: true });
  const columns = useLedgerColumns();
  const { search } = useLocation();
  const year = Number(session.businessDate.slice(0, 4));
  const { asOf, exited } = list.values;
  const lead =
    typeof asOf === 'string'
      ? t('ledger.asOfLead', { day: asOf })
      : t(exited === 'true' ? 'ledger.exitedLead' : 'ledger.lead');

  return (
    <Page title={t('ledger.title')} lead={lead} actions={<ImportLink />}>
      <FilterBar list={list}>
        {can('listOrganisations') && (
          <Form.Item name="organisationId" label={t('person.organisation')}>
            <OrganisationPicker />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('person.name')}>
          <Input allowClear placeholder={t('people.nameHint')} />
        </Form.Item>
        <Form.Item name="tier" label={t('person.tier')}>
          <Select allowClear options={tiers.map((value) => ({ value, label: t(`tier.${value}`) }))} />
        </Form.Item>
        <Form.Item name="cause" label={t('person.primaryCause')} {...severalCodes}>
          <Select mode="multiple" allowClear options={options('hardshipCause', year)} />
        </Form.Item>
        <Form.Item name="identity" label={t('person.identities')}>
          <Select allowClear options={options('assistanceIdentity', year)} />
        </Form.Item>
        <Form.Item name="hasHelper" label={t('ledger.hasHelper')}>
          <Select
            allowClear
            options={[
              { value: 'true', label: t('ledger.helped') },
              { value: 'false', label: t('ledger.unhelped') },
            ]}
          />
        </Form.Item>
        <Form.Item name="exited" label={t('ledger.stay')}>
          <Select
            allowClear
            placeholder={t('ledger.stayCurrent')}
            options={[{ value: 'true', label: t('ledger.stayExited') }]}
          />
        </Form.Item>
        <Form.Item name="asOf" label={t('ledger.asOf')}>
          <DateInput max={session.businessDate} />
        </Form.Item>
        <KeptFacts />
      </FilterBar>
      <FactConditions list={list} />
      <ResourceTable
        name="members.ledger"
        label={t('ledger.title')}
        rowKey={({ id }) => id}
        query={counted(rows, count.data)}
        list={list}
        columns={columns}
        tools={
          <>
            {can('getLedgerForm') && (
              <Link className="button" to={`/ledger/form${search}`}>
                {t('ledger.print')}
              </Link>
            )}
            {can('exportLedger') && (
              <DownloadButton
                address="/api/v1/ledger-exports"
                body={{ filter: filterBody(list.values, ['hasHelper', 'exited']) }}
                done={t('ledger.exported')}
                title={t('ledger.exportHint')}
              >
                {t('ledger.export')}
              </DownloadButton>
            )}
          </>
        }
        empty={<EmptyState title={t('ledger.empty')} hint={t('ledger.emptyHint')} />}
      />
    </Page>
  );
}

/** The count is asked for beside the list, so that the list never waits for it. */
function counted<Result extends { data: object | undefined }>(
  rows: Result,
  count: { count: number; more: boolean } | undefined,
): Result {
  return rows.data === undefined || count === undefined
    ? rows
    : { ...rows, data: { ...rows.data, count: { count: count.count, more: count.more } } };
}
