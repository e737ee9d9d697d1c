import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';

/** From when a draft decides, and for whom. */
export function InForceForm({
  row,
  onClose,
}: {
  row: { id: string; name: string; version: number };
  onClose: () => void;
}) {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const places = useGet('/api/v1/public/notice-places');
  const put = useCommand('post', '/api/v1/policies/{policyId}/in-force', {
    success: t('policy.inForce'),
    quiet: true,
  });
  return (
    <FormDrawer<{ from: string; townshipId?: string }>
      title={`${t('policy.putInForce')}：${row.name}`}
      open
      onClose={onClose}
      initialValues={{ from: session.businessDate }}
      onSubmit={(body) => put.run({ params: { path: { policyId: row.id } }, body }, row.version)}
    >
      <Form.Item name="from" label={t('policy.from')} rules={[{ required: true }]}>
        <DateInput min={session.businessDate} />
      </Form.Item>
      <Form.Item name="townshipId" label={t('policy.township')}>
        <Select
          allowClear
          options={(places.data?.townships ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}
