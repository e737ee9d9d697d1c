import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';

export function PackStep({ packs }: { packs: Schema<'PolicyPackChoice'>[] }) {
  const { t, i18n } = useTranslation('access');
  return (
    <div className="stack">
      <p>{t('setUp.packText')}</p>
      <Form.Item
        name="policyPack"
        label={t('setUp.pack')}
        rules={[{ required: true, message: t('account.required') }]}
      >
        <Radio.Group
          vertical
          options={packs.map((pack) => ({
            value: pack.key,
            label: (
              <>
                {i18n.language === 'en' ? pack.englishName : pack.name}
                <br />
                <span className="muted">{pack.basis}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
    </div>
  );
}
