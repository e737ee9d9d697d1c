import { Form, type FormInstance, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { visitOccasions } from './types';

export interface Occasion {
  occasion: Schema<'VisitOccasion'>;
  campaign?: string;
}

/** Why somebody goes; a campaign says which. */
export function OccasionFields({ form }: { form: FormInstance }) {
  const { t } = useTranslation('pairing');
  const occasion = Form.useWatch<Occasion['occasion'] | undefined>('occasion', form);
  return (
    <>
      <Form.Item name="occasion" label={t('visit.occasion')}>
        <Select options={visitOccasions.map((one) => ({ value: one, label: t(`visit.occasions.${one}`) }))} />
      </Form.Item>
      {occasion === 'campaign' && (
        <Form.Item
          name="campaign"
          label={t('visit.campaign')}
          extra={t('visit.campaignHint')}
          rules={[{ required: true, message: t('plan.required') }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
    </>
  );
}
