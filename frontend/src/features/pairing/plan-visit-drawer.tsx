import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { type Occasion, OccasionFields } from './occasion-fields';
import type { Bond } from './types';

interface Values extends Occasion {
  day: string;
}

export function PlanVisitDrawer({ bond, onClose }: { bond: Bond; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const plan = useCommand('post', '/api/v1/visits/planned', { quiet: true, success: t('visit.planned') });
  return (
    <FormDrawer<Values>
      title={t('visit.plan')}
      open
      initialValues={{ occasion: 'regular' }}
      onClose={onClose}
      onSubmit={(values) => plan.run({ body: { ...values, ...bond } })}
    >
      {(form) => (
        <>
          <Form.Item
            name="day"
            label={t('visit.plannedDay')}
            rules={[{ required: true, message: t('plan.required') }]}
          >
            <DateInput min={session.businessDate} />
          </Form.Item>
          <OccasionFields form={form} />
        </>
      )}
    </FormDrawer>
  );
}
