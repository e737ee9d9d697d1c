import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '@/ui/money-input';

/** Where a visit was and what was given on it; all optional. */
export function GivenFields() {
  const { t } = useTranslation('pairing');
  return (
    <>
      <Form.Item name="place" label={t('visit.place')}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="cash" label={t('visit.cash')}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="goods" label={t('visit.goods')}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="goodsWorth" label={t('visit.goodsWorth')}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="source" label={t('visit.source')}>
        <Input maxLength={400} />
      </Form.Item>
    </>
  );
}
