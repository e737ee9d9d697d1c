import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { FormDrawer } from '@/ui/form-drawer';
import { MonthInput } from './month-input';
import type { Organisation } from './types';

interface Values {
  paidUntil: string;
  except?: string[];
}

interface BranchDuesProps {
  organisation: Organisation;
  onClose: () => void;
}

/** A whole branch has paid until a month, but for those who are named. */
export function BranchDues({ organisation, onClose }: BranchDuesProps) {
  const { t } = useTranslation('members');
  const { id } = organisation;
  const record = useCommand('post', '/api/v1/organisations/{organisationId}/dues', {
    success: t('membership.branchDuesDone'),
    quiet: true,
  });
  const members = useGet('/api/v1/people', {
    params: { query: { organisationId: id, state: 'active', members: true, size: 200, sort: 'name' } },
  });
  return (
    <FormDrawer<Values>
      title={`${t('membership.branchDues')}：${organisation.name}`}
      open
      onClose={onClose}
      onSubmit={({ paidUntil, except }) =>
        record.run({ params: { path: { organisationId: id } }, body: { paidUntil, except: except ?? [] } })
      }
    >
      <p className="muted">{t('membership.branchDuesHint')}</p>
      <Form.Item name="paidUntil" label={t('membership.paidUntil')} rules={[{ required: true }]}>
        <MonthInput />
      </Form.Item>
      <Form.Item name="except" label={t('membership.branchDuesExcept')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(members.data?.items ?? [])
            .filter(({ organisationId }) => organisationId === id)
            .map(({ id: value, name: label }) => ({ value, label }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}
