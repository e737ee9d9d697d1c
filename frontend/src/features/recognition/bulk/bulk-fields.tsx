import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { type BulkAct, type BulkValues, referenceAt } from './bulk-acts';

/** What is said for all of them. */
export function BulkFields({ act, count }: { act: BulkAct; count: number }) {
  const { t } = useTranslation('recognition');
  switch (act) {
    case 'decideByDepartment':
      return (
        <Form.Item
          name="text"
          label={t('judge.text')}
          extra={t('bulk.asProposed')}
          rules={[{ required: true }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      );
    case 'postNotice':
      return (
        <>
          <Form.Item name="hotline" label={t('notice.hotline')} rules={[{ required: true }]}>
            <Input maxLength={40} inputMode="tel" />
          </Form.Item>
          <Form.Item name="receivingUnit" label={t('notice.receivingUnit')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      );
    case 'sendWrittenNotice':
      return (
        <Form.Item name="delivery" label={t('written.delivery')} rules={[{ required: true }]}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      );
    case 'fileCase':
      return <ReferenceFields count={count} />;
  }
}

function ReferenceFields({ count }: { count: number }) {
  const { t } = useTranslation('recognition');
  return (
    <>
      <div className="row">
        <Form.Item name="before" label={t('bulk.before')} rules={[{ required: true }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="number" label={t('bulk.number')} initialValue={1} rules={[{ required: true }]}>
          <InputNumber min={1} max={99_999} precision={0} />
        </Form.Item>
        <Form.Item name="after" label={t('bulk.after')} initialValue="号">
          <Input maxLength={20} />
        </Form.Item>
      </div>
      <Form.Item noStyle dependencies={['before', 'number', 'after']}>
        {({ getFieldsValue }) => {
          const values = getFieldsValue() as BulkValues;
          return (
            <p className="muted">
              {t('bulk.numbered', { first: referenceAt(values, 0), last: referenceAt(values, count - 1) })}
            </p>
          );
        }}
      </Form.Item>
    </>
  );
}
