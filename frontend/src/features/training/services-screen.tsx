import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput, Query, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { DateInput } from '@/ui/date-input';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import type { Column } from '@/ui/table/columns';
import { FilterBar } from '@/ui/table/filter-bar';
import { useListState } from '@/ui/table/list-state';
import { ResourceTable } from '@/ui/table/resource-table';
import { OrganiserSelect } from './organiser-select';
import { PersonSelect } from './person-select';

type Entry = Schema<'ServiceEntryView'>;
type Values = NonNullable<CommandInput<'/api/v1/service-entries', 'post'>['body']>;

const matters = ['policy', 'aid', 'work', 'loan', 'membership', 'other'] as const;
const levels = ['village', 'township', 'county'] as const;

/** Who came to the service centres, what for, and what was done. */
export function ServicesScreen() {
  const { t } = useTranslation('training');
  const { can } = useSession();
  const [isLogging, setLogging] = useState(false);
  const [striking, setStriking] = useState<Entry>();
  const list = useListState<Query<'/api/v1/service-entries'>>({ filters: ['matter', 'level'], sort: '-on' });
  const query = useGet('/api/v1/service-entries', { params: { query: list.query } }, { keepPrevious: true });
  const strike = useCommand('post', '/api/v1/service-entries/{serviceEntryId}/strike', {
    success: t('saved'),
    quiet: true,
  });
  const columns: Column<Entry>[] = [
    {
      key: 'on',
      title: t('field.day'),
      width: 130,
      pinned: true,
      sort: 'on',
      render: ({ on }) => <DateText value={on} />,
    },
    {
      key: 'centre',
      title: t('field.centre'),
      width: 170,
      render: ({ organisationName }) => organisationName,
    },
    { key: 'level', title: t('field.level'), width: 120, render: ({ level }) => t(`level.${level}`) },
    { key: 'matter', title: t('field.matter'), width: 120, render: ({ matter }) => t(`matter.${matter}`) },
    { key: 'visitor', title: t('field.visitor'), width: 110, render: ({ personName }) => personName ?? '—' },
    { key: 'asked', title: t('field.asked'), width: 220, render: ({ text }) => text },
    { key: 'done', title: t('field.done'), width: 220, render: ({ done }) => done },
    { key: 'by', title: t('field.by'), width: 110, render: ({ byName }) => byName },
  ];
  return (
    <Page
      title={t('services')}
      lead={t('servicesLead')}
      actions={
        can('recordService') && (
          <Button type="primary" onClick={() => setLogging(true)}>
            {t('logService')}
          </Button>
        )
      }
    >
      <Figures />
      <FilterBar list={list}>
        <Form.Item name="matter" label={t('field.matter')}>
          <Select allowClear options={matters.map((value) => ({ value, label: t(`matter.${value}`) }))} />
        </Form.Item>
        <Form.Item name="level" label={t('field.level')}>
          <Select allowClear options={levels.map((value) => ({ value, label: t(`level.${value}`) }))} />
        </Form.Item>
      </FilterBar>
      <ResourceTable
        name="training.services"
        label={t('services')}
        rowKey={({ id }) => id}
        query={query}
        list={list}
        empty={<EmptyState title={t('noServices')} />}
        columns={columns}
        rowActions={(one) =>
          one.struckWhy !== null ? (
            <span className="muted">{t('struck', { reason: one.struckWhy })}</span>
          ) : (
            can('strikeService') && (
              <Button
                size="small"
                aria-label={t('strikeOf', { day: one.on })}
                onClick={() => setStriking(one)}
              >
                {t('strike')}
              </Button>
            )
          )
        }
      />
      {isLogging && <LogForm onClose={() => setLogging(false)} />}
      <ConfirmDialog
        title={t('strike')}
        open={striking !== undefined}
        danger
        reasonLabel={t('field.strikeReason')}
        onConfirm={async (reason) => {
          if (striking === undefined) return;
          await strike.run(
            { params: { path: { serviceEntryId: striking.id } }, body: { reason } },
            striking.version,
          );
          setStriking(undefined);
        }}
        onCancel={() => setStriking(undefined)}
      />
    </Page>
  );
}

function Figures() {
  const { t } = useTranslation('training');
  const { data } = useGet('/api/v1/service-figures', {});
  if (data === undefined || data.count === 0) return null;
  return (
    <Card flush title={t('serviceFigures')}>
      <SmallTable
        label={t('serviceFigures')}
        head={[t('field.matter'), ...levels.map((level) => t(`level.${level}`)), t('total')]}
        rows={data.matters
          .filter(({ count }) => count > 0)
          .map((one) => ({
            key: one.matter,
            cells: [t(`matter.${one.matter}`), one.village, one.township, one.county, one.count],
          }))}
      />
    </Card>
  );
}

function LogForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/service-entries', { success: t('saved'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('logService')}
      open
      initialValues={{
        organisationId: session.posts[0]?.organisationId ?? '',
        on: session.businessDate,
        said: { matter: 'policy' } as Values['said'],
      }}
      onSubmit={(values) =>
        record.run({ body: { ...values, said: { ...values.said, personId: values.said.personId ?? null } } })
      }
      onClose={onClose}
    >
      <Form.Item name="organisationId" label={t('field.centre')} rules={required}>
        <OrganiserSelect />
      </Form.Item>
      <Form.Item name="on" label={t('field.day')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <Form.Item name={['said', 'personId']} label={t('field.visitor')}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name={['said', 'matter']} label={t('field.matter')} rules={required}>
        <Select options={matters.map((value) => ({ value, label: t(`matter.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['said', 'text']} label={t('field.asked')} rules={written}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['said', 'done']} label={t('field.done')} rules={written}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
