import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import type { Person } from './types';

interface Line {
  months?: number | null;
  from?: string | null;
  until?: string | null;
  reason: string;
}

interface EditUncountedProps {
  person: Person;
  uncounted: readonly Schema<'UncountedTimeView'>[];
  open: boolean;
  onClose: () => void;
}

/** Time that does not count towards the standing, each with its reason. */
export function EditUncounted({ person, uncounted, open, onClose }: EditUncountedProps) {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const save = useCommand('put', '/api/v1/people/{personId}/uncounted-time', {
    success: t('edit.saved'),
    quiet: true,
  });
  return (
    <FormDrawer<{ items?: Line[] }>
      title={t('membership.editUncounted')}
      open={open}
      onClose={onClose}
      initialValues={{
        items: uncounted.map(({ months, from, until, reason }) => ({ months, from, until, reason })),
      }}
      onSubmit={({ items = [] }) =>
        save.run(
          {
            params: { path: { personId: person.id } },
            body: {
              items: items.map(({ months, from, until, reason }) => ({
                reason,
                months: months ?? null,
                from: from ?? null,
                until: until ?? null,
              })),
            },
          },
          person.version,
        )
      }
    >
      <FormLines
        name="items"
        title={t('membership.uncounted')}
        hint={t('membership.uncountedHint')}
        addText={t('membership.addUncounted')}
      >
        {(line) => (
          <>
            <Form.Item name={[line, 'reason']} label={t('membership.reason')} rules={[{ required: true }]}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name={[line, 'months']} label={t('membership.months')}>
              <InputNumber min={1} max={720} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name={[line, 'from']} label={t('membership.from')}>
              <DateInput max={session.businessDate} />
            </Form.Item>
            <Form.Item name={[line, 'until']} label={t('membership.until')}>
              <DateInput max={session.businessDate} />
            </Form.Item>
          </>
        )}
      </FormLines>
    </FormDrawer>
  );
}
