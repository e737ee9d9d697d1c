import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { useActorName } from '@/ui/actor-name';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { InForceForm } from './policy-in-force-form';
import './recognition.css';

type List = Answer<'/api/v1/policies', 'get'>;
type Row = List['items'][number];

/** Every version of every pack, and where and since when it is in force. */
export function PoliciesScreen() {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Row>();
  const query = useGet('/api/v1/policies');
  return (
    <Page
      title={t('policy.title')}
      lead={t('policy.lead')}
      actions={
        can('addPolicy') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('policy.add')}
          </Button>
        )
      }
    >
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('policy.empty')} />}
      >
        {({ items }) => (
          <Card flush>
            <Versions rows={items} onPutInForce={can('putPolicyInForce') ? setChosen : undefined} />
          </Card>
        )}
      </QueryView>
      <AddForm open={isAdding} shipped={query.data?.shipped ?? []} onClose={() => setAdding(false)} />
      {chosen !== undefined && <InForceForm row={chosen} onClose={() => setChosen(undefined)} />}
    </Page>
  );
}

function Versions({ rows, onPutInForce }: { rows: Row[]; onPutInForce: ((row: Row) => void) | undefined }) {
  const { t, i18n } = useTranslation('recognition');
  const { t: common } = useTranslation();
  const actorName = useActorName();
  const canAct = onPutInForce !== undefined && rows.some(({ state }) => state === 'draft');
  return (
    <SmallTable
      label={t('policy.title')}
      head={[
        t('policy.name'),
        t('policy.version'),
        t('state'),
        t('policy.place'),
        t('policy.from'),
        t('policy.by'),
        ...(canAct ? [common('table.actions')] : []),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Link key="name" to={`/policies/${row.id}`}>
            {i18n.language === 'en' ? row.englishName : row.name}
          </Link>,
          t('policy.versionNumber', { n: row.number }),
          <span key="state" className="row">
            <StatusTag tone={row.state === 'inForce' ? 'success' : 'neutral'}>
              {t(`policy.state.${row.state}`)}
            </StatusTag>
            {row.inForceToday && <StatusTag tone="info">{t('policy.today')}</StatusTag>}
          </span>,
          row.placeName ?? '—',
          <DateText key="from" value={row.from} />,
          row.putInForceBy === null ? '—' : actorName(row.putInForceBy),
          ...(canAct
            ? [
                row.state === 'draft' && (
                  <Button key="act" onClick={() => onPutInForce(row)}>
                    {t('policy.putInForce')}
                  </Button>
                ),
              ]
            : []),
        ],
      }))}
    />
  );
}

interface AddValues {
  from: 'shipped' | 'own';
  shippedKey?: string;
  document?: string;
}

function AddForm({
  open,
  shipped,
  onClose,
}: {
  open: boolean;
  shipped: List['shipped'];
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation('recognition');
  const add = useCommand('post', '/api/v1/policies', { success: t('policy.added'), quiet: true });
  return (
    <FormDrawer<AddValues>
      title={t('policy.add')}
      open={open}
      onClose={onClose}
      initialValues={{ from: 'shipped' }}
      onSubmit={({ from, shippedKey = '', document = '' }) =>
        add.run({ body: from === 'shipped' ? { shippedKey } : { document: JSON.parse(document) as unknown } })
      }
    >
      <Form.Item name="from" label={t('policy.add')}>
        <Radio.Group
          options={[
            { value: 'shipped', label: t('policy.fromShipped') },
            { value: 'own', label: t('policy.ownDocument') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['from']}>
        {({ getFieldValue }) =>
          getFieldValue('from') === 'shipped' ? (
            <Form.Item name="shippedKey" label={t('policy.shipped')} rules={[{ required: true }]}>
              <Select
                options={shipped.map((pack) => ({
                  value: pack.key,
                  label: i18n.language === 'en' ? pack.englishName : pack.name,
                }))}
              />
            </Form.Item>
          ) : (
            <Form.Item
              name="document"
              label={t('policy.document')}
              rules={[{ required: true }, { validator: isJson, message: t('policy.notJson') }]}
            >
              <Input.TextArea rows={16} spellCheck={false} />
            </Form.Item>
          )
        }
      </Form.Item>
    </FormDrawer>
  );
}

async function isJson(_: unknown, value = '') {
  // An empty one is missing, which another rule says.
  if (value !== '') await Promise.resolve(JSON.parse(value));
}
