import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { GivenFields } from './given-fields';
import type { VisitView } from './types';

type Values = Schema<'CorrectVisitCommand'>;

/** What was logged of a visit is put right, and says why. */
export function CorrectVisitDrawer({ visit, onClose }: { visit: VisitView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const correct = useCommand('post', '/api/v1/visits/{visitId}/correct', {
    quiet: true,
    success: t('visit.corrected'),
  });
  const required = [{ required: true, message: t('plan.required') }];
  const { findings, madeOn: on, place, cash, goods, goodsWorth, source } = visit;
  return (
    <FormDrawer<Values>
      title={t('visit.correctTitle')}
      open
      initialValues={{ findings: findings ?? '', on, place, cash, goods, goodsWorth, source }}
      onClose={onClose}
      onSubmit={(body) => correct.run({ params: { path: { visitId: visit.id } }, body }, visit.version)}
    >
      <p style={{ marginBottom: 12 }}>{t('visit.correctText')}</p>
      <Form.Item name="reason" label={t('visit.correctReason')} rules={required}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="findings" label={t('visit.findings')} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="on" label={t('visit.on')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
      <GivenFields />
    </FormDrawer>
  );
}
