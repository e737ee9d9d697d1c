import { Alert, Button, Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { GuarantorChoice, type NamedGuarantor } from './guarantor-choice';
import { PersonChoice } from './person-choice';
import { type Product, useProductText } from './words';

interface Values {
  borrowerId: string;
  fundId: string;
  product: string;
  amount: number;
  months: number;
  purpose: string;
  project?: { name: string; cost: number; own: number };
  guarantors?: NamedGuarantor[];
}

const longest = 200;

/** Form 14: who borrows, what for, how much, for how long, who stands for it. */
export function LoanForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('loans');
  const navigate = useNavigate();
  const [borrowerId, setBorrower] = useState<string>();
  const apply = useCommand('post', '/api/v1/loans', { success: t('applied'), quiet: true });
  const save = async ({ project, guarantors, ...values }: Values) => {
    const loan = await apply.run({
      body: { ...values, project: project ?? null, guarantors: guarantors ?? [] },
    });
    await navigate(`/loans/${loan.loan.id}`);
  };
  return (
    <FormDrawer<Values>
      title={t('apply')}
      open
      initialValues={{ guarantors: [{ name: '' }] }}
      onSubmit={save}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item
            name="borrowerId"
            label={t('field.borrower')}
            rules={[{ required: true, message: t('required') }]}
          >
            <PersonChoice
              onChange={(id) => {
                form.setFieldValue('borrowerId', id);
                form.setFieldValue('product', undefined);
                form.setFieldValue('fundId', undefined);
                setBorrower(id);
              }}
            />
          </Form.Item>
          {borrowerId !== undefined && <Terms borrowerId={borrowerId} form={form} />}
        </>
      )}
    </FormDrawer>
  );
}

interface TermsProps {
  borrowerId: string;
  form: FormInstance<Values>;
}

/** What this borrower may be lent: the kinds of loan of their place, and the funds that lend there. */
function Terms({ borrowerId, form }: TermsProps) {
  const { t } = useTranslation('loans');
  const words = useProductText();
  const { data } = useGet('/api/v1/people/{personId}/loan-options', {
    params: { path: { personId: borrowerId } },
  });
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  if (data === undefined) return null;
  const open = data.products.filter(({ borrowers }) => borrowers !== 'ledger' || data.isInLedger);
  if (data.funds.length === 0) return <Alert type="warning" showIcon title={t('noFund')} />;
  return (
    <>
      {!data.isInLedger && (
        <Alert type="info" showIcon title={t('notInLedger')} style={{ marginBottom: 16 }} />
      )}
      <Form.Item name="product" label={t('field.product')} rules={required}>
        <Select options={open.map((product) => ({ value: product.code, label: words.name(product) }))} />
      </Form.Item>
      <Form.Item name="fundId" label={t('field.fund')} rules={required}>
        <Select options={data.funds.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['product']}>
        {() => {
          const product = open.find(({ code }) => code === form.getFieldValue('product'));
          return (
            product !== undefined && (
              <>
                <p className="muted">
                  {[
                    words.plan(product),
                    words.fee(product),
                    t('limits', {
                      least: yuanText(product.least),
                      most: yuanText(product.most),
                      months: product.months,
                    }),
                  ].join(' · ')}
                </p>
                <Form.Item name="amount" label={t('field.amount')} rules={required}>
                  <MoneyInput />
                </Form.Item>
                <Form.Item name="months" label={t('field.months')} rules={required}>
                  <InputNumber min={1} max={product.months} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name="purpose" label={t('field.purpose')} rules={written}>
                  <Input.TextArea rows={2} maxLength={longest} />
                </Form.Item>
                {product.needsProject && <ProjectFields />}
                {product.security !== 'none' && <GuarantorFields product={product} borrowerId={borrowerId} />}
              </>
            )
          );
        }}
      </Form.Item>
    </>
  );
}

function ProjectFields() {
  const { t } = useTranslation('loans');
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Form.Item
        name={['project', 'name']}
        label={t('field.projectName')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
        extra={t('projectHint')}
      >
        <Input maxLength={longest} />
      </Form.Item>
      <Form.Item name={['project', 'cost']} label={t('field.projectCost')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name={['project', 'own']} label={t('field.projectOwn')} rules={required}>
        <MoneyInput />
      </Form.Item>
    </>
  );
}

function GuarantorFields({ product, borrowerId }: { product: Product; borrowerId: string }) {
  const { t } = useTranslation('loans');
  return (
    <Form.List name="guarantors">
      {(fields, { add }) => (
        <>
          {fields.map(({ key, name }, at) => (
            <Form.Item
              key={key}
              name={name}
              label={at === 0 ? t('field.guarantors') : `${t('field.guarantors')} ${at + 1}`}
              {...(at === 0 ? { extra: t('guarantorsHint', { count: product.guarantors }) } : {})}
              rules={[
                {
                  required: true,
                  validator: (_, one?: NamedGuarantor) =>
                    (one?.name ?? '').trim() === ''
                      ? Promise.reject(new Error(t('required')))
                      : Promise.resolve(),
                },
              ]}
            >
              <GuarantorChoice except={borrowerId} />
            </Form.Item>
          ))}
          <Button size="small" onClick={() => add({ name: '' })}>
            {t('addGuarantor')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
