import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Organisation } from './types';

interface SetTermProps {
  organisation: Organisation;
  open: boolean;
  onClose: () => void;
}

/** From the election to the last day of the term; both empty where it is not known. */
export function SetTerm({ organisation, open, onClose }: SetTermProps) {
  const { t } = useTranslation('members');
  const save = useCommand('put', '/api/v1/organisations/{organisationId}/term', {
    success: t('edit.saved'),
    quiet: true,
  });
  return (
    <FormDrawer<{ from?: string | null; until?: string | null }>
      title={t('organisations.setTerm')}
      open={open}
      onClose={onClose}
      initialValues={{ from: organisation.termFrom, until: organisation.termUntil }}
      onSubmit={({ from, until }) =>
        save.run(
          {
            params: { path: { organisationId: organisation.id } },
            body: { from: from ?? null, until: until ?? null },
          },
          organisation.version,
        )
      }
    >
      <p className="muted">{t('organisations.termHint')}</p>
      <Form.Item name="from" label={t('organisations.termFrom')}>
        <DateInput />
      </Form.Item>
      <Form.Item name="until" label={t('organisations.termUntil')}>
        <DateInput />
      </Form.Item>
    </FormDrawer>
  );
}
