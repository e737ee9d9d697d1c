import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { endReasons, type PairView } from './types';

type Values = Schema<'EndPairCommand'>;

/** Ends a pair for a reason; replacing a helper is a handover. */
export function EndDrawer({ view, onClose }: { view: PairView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const end = useCommand('post', '/api/v1/pairs/{pairId}/end', { quiet: true, success: t('pair.done') });
  return (
    <FormDrawer<Values>
      title={t('pair.endTitle')}
      open
      onClose={onClose}
      onSubmit={(body) => end.run({ params: { path: { pairId: view.pair.id } }, body }, view.version)}
    >
      <p style={{ marginBottom: 12 }}>{t('pair.endText')}</p>
      <Form.Item
        name="reason"
        label={t('field.endReason')}
        extra={view.pair.beneficiary.tier === null ? undefined : t('pair.graduatedHint')}
        rules={[{ required: true, message: t('plan.required') }]}
      >
        <Select options={endReasons.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
      <Form.Item name="on" label={t('field.until')}>
        <DateInput />
      </Form.Item>
    </FormDrawer>
  );
}
