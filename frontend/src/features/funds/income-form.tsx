import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import type { FundView } from './words';

interface Values {
  amount: number;
  provenance: { source: string; ofDues?: boolean; earmarkedFor?: string };
  day: string;
  summary: string;
  party?: string;
}

const gifts = ['memberDonation', 'socialDonation'];

/** What came in: from which source, from whom, by which paper. */
export function IncomeForm({ view, onClose }: { view: FundView; onClose: () => void }) {
  const { t } = useTranslation('funds');
  const { session } = useSession();
  const { options } = useStandards();
  const record = useCommand('post', '/api/v1/funds/{fundId}/incomes', {
    success: t('recorded'),
    quiet: true,
  });
  const year = Number(session.businessDate.slice(0, 4));
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('record')}
      open
      initialValues={{ day: session.businessDate }}
      onSubmit={({ provenance: { source, ofDues, earmarkedFor }, party, ...rest }) =>
        record.run({
          params: { path: { fundId: view.fund.id } },
          body: {
            ...rest,
            provenance: { source, ofDues: ofDues === true, earmarkedFor: earmarkedFor ?? null },
            party: party === '' ? null : (party ?? null),
          },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item name={['provenance', 'source']} label={t('field.source')} rules={required}>
            <Select options={options('fundSource', year)} />
          </Form.Item>
          <Form.Item name="amount" label={t('field.amount')} rules={required}>
            <MoneyInput />
          </Form.Item>
          <Form.Item name="day" label={t('field.day')} rules={required}>
            <DateInput min={view.firstOpenDay} max={session.businessDate} />
          </Form.Item>
          <Form.Item
            name="summary"
            label={t('field.summary')}
            extra={t('field.summaryHint')}
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          <Form.Item noStyle dependencies={[['provenance', 'source']]}>
            {() => (
              <Form.Item
                name="party"
                label={t('field.donor')}
                rules={gifts.includes(form.getFieldValue(['provenance', 'source']) as string) ? required : []}
              >
                <Input maxLength={100} />
              </Form.Item>
            )}
          </Form.Item>
          <Form.Item noStyle dependencies={[['provenance', 'source']]}>
            {() =>
              form.getFieldValue(['provenance', 'source']) === 'higherLevel' && (
                <Form.Item name={['provenance', 'ofDues']} valuePropName="checked">
                  <Checkbox>{t('field.ofDues')}</Checkbox>
                </Form.Item>
              )
            }
          </Form.Item>
          <Form.Item name={['provenance', 'earmarkedFor']} label={t('field.earmarkedFor')}>
            <Select allowClear placeholder={t('field.anyPurpose')} options={options('fundPurpose', year)} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}
