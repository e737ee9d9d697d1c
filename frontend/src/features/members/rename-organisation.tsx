import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { Organisation } from './types';

interface RenameProps {
  organisation: Organisation;
  open: boolean;
  onClose: () => void;
}

export function RenameOrganisation({ organisation, open, onClose }: RenameProps) {
  const { t } = useTranslation('members');
  const rename = useCommand('put', '/api/v1/organisations/{organisationId}/name', {
    success: t('organisations.renamed'),
    quiet: true,
  });
  return (
    <FormDrawer<{ name: string }>
      title={t('organisations.rename')}
      open={open}
      onClose={onClose}
      initialValues={{ name: organisation.name }}
      onSubmit={(body) =>
        rename.run(
          {
            params: {
              path: { organisationId: organisation.id },
            },
            body,
          },
          organisation.version,
        )
      }
    >
      <Form.Item name="name" label={t('organisations.name')} rules={[{ required: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </FormDrawer>
  );
}
