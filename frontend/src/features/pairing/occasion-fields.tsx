import { Form, type FormInstance, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCampaigns } from './campaigns';
import { visitOccasions } from './types';

export interface Occasion {
  occasion: Schema<'VisitOccasion'>;
  campaign?: string;
}

/** Why somebody goes; a campaign says which. */
export function OccasionFields({ form }: { form: FormInstance }) {
  const { t } = useTranslation('pairing');
  const occasion = Form.useWatch<Occasion['occasion'] | undefined>('occasion', form);
  const { items } = useCampaigns(occasion === 'campaign');
  return (
    <>
      <Form.Item name="occasion" label={t('visit.occasion')}>
        <Select options={visitOccasions.map((one) => ({ value: one, label: t(`visit.occasions.${one}`) }))} />
      </Form.Item>
      {occasion === 'campaign' && (
        <Form.Item
          name="campaign"
          label={t('visit.campaign')}
          rules={[{ required: true, message: t('plan.required') }]}
        >
          <Select notFoundContent={t('visit.noCampaign')} options={items.filter(({ isOpen }) => isOpen)} />
        </Form.Item>
      )}
    </>
  );
}
