import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { useStandards } from '@/ui/standards';
import { needKinds, organKinds, type Organisation } from './types';

interface EditProps {
  organisation: Organisation;
  open: boolean;
  onClose: () => void;
}

/** What an organ works on, or what a place needs: by these, branches and villages are matched. */
export function EditHelpFields({ organisation, open, onClose }: EditProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const { options } = useStandards();
  const year = Number(session.businessDate.slice(0, 4));
  const save = useCommand('put', '/api/v1/organisations/{organisationId}/help-fields', {
    success: t('edit.saved'),
    quiet: true,
  });
  return (
    <FormDrawer<{ function?: string | null; needs?: string[] }>
      title={t('organisations.helpFields')}
      open={open}
      onClose={onClose}
      initialValues={{ function: organisation.function, needs: organisation.needs }}
      onSubmit={({ function: works, needs }) =>
        save.run(
          {
            params: { path: { organisationId: organisation.id } },
            body: { function: works ?? null, needs: needs ?? [] },
          },
          organisation.version,
        )
      }
    >
      {organKinds.includes(organisation.kind) && (
        <Form.Item
          name="function"
          label={t('organisations.function')}
          extra={t('organisations.functionHint')}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={options('organFunction', year)}
            placeholder={t('edit.choose')}
          />
        </Form.Item>
      )}
      {needKinds.includes(organisation.kind) && (
        <Form.Item name="needs" label={t('organisations.needs')} extra={t('organisations.needsHint')}>
          <Select
            mode="multiple"
            maxCount={12}
            showSearch={{ optionFilterProp: 'label' }}
            options={options('wish', year)}
            placeholder={t('edit.choose')}
          />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
