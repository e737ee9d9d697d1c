import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { yuanText } from '@/ui/money';
import { useStandards } from '@/ui/standards';
import { useBilingual } from '@/ui/use-bilingual';
import { pays } from './words';

interface Values {
  fundId: string;
  pay: (typeof pays)[number];
  period: string;
  rules: string[];
  sources: string[];
  title: string;
}

type Provenance = Schema<'Provenance'>;

const yearsBack = 3;
const monthsBack = 24;
const keyOf = ({ source, ofDues, earmarkedFor }: Provenance) =>
  [source, String(ofDues), earmarkedFor ?? ''].join('/');

/** What is paid, for which period, from which money: the list follows from the pack. */
export function DrawDrawer({ funds, onClose }: { funds: readonly Schema<'FundRow'>[]; onClose: () => void }) {
  const { t } = useTranslation('disbursements');
  const { session } = useSession();
  const navigate = useNavigate();
  const own = funds.filter((fund) =>
    session.posts.some(({ organisationId }) => organisationId === fund.organisationId),
  );
  const draw = useCommand('post', '/api/v1/funds/{fundId}/disbursements', {
    success: t('drawn'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('draw')}
      open
      initialValues={{ pay: 'monthly', ...(own[0] === undefined ? {} : { fundId: own[0].id }) }}
      onClose={onClose}
      onSubmit={async ({ sources, rules, fundId, ...values }) => {
        const made = await draw.run({
          params: { path: { fundId } },
          body: {
            ...values,
            rules: [rules].flat(),
            sources: sources.map((key) => JSON.parse(key) as Provenance),
          },
        });
        void navigate(`/disbursements/${made.batch.id}`);
      }}
    >
      {(form) => (
        <>
          <p className="muted">{t('drawHint')}</p>
          <Form.Item name="fundId" label={t('fund')} rules={required}>
            <Select
              options={own.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={() => form.resetFields(['rules', 'sources'])}
            />
          </Form.Item>
          <Form.Item name="pay" label={t('pay')}>
            <Radio.Group
              options={pays.map((value) => ({ value, label: t(`pays.${value}`) }))}
              onChange={() => form.resetFields(['period', 'rules'])}
            />
          </Form.Item>
          <Form.Item noStyle dependencies={['pay', 'fundId']}>
            {({ getFieldsValue }) => {
              const { pay, fundId } = getFieldsValue(['pay', 'fundId']) as Partial<Values>;
              return (
                pay !== undefined && (
                  <>
                    <Period pay={pay} today={session.businessDate} />
                    {fundId !== undefined && <OfFund pay={pay} fundId={fundId} />}
                  </>
                )
              );
            }}
          </Form.Item>
          <Form.Item name="title" label={t('titleField')} extra={t('titleHint')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
    </FormDrawer>
  );
}

function Period({ pay, today }: { pay: Values['pay']; today: string }) {
  const { t } = useTranslation('disbursements');
  const required = [{ required: true, message: t('required') }];
  const [year = 0, month = 0] = today.split('-').map(Number);
  if (pay === 'event')
    return (
      <Form.Item name="period" label={t('eventDay')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
    );
  const periods =
    pay === 'monthly'
      ? Array.from({ length: monthsBack }, (_, back) =>
          new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
        )
      : Array.from({ length: yearsBack }, (_, back) => String(year - back));
  return (
    <Form.Item name="period" label={t(pay === 'monthly' ? 'month' : 'year')} rules={required}>
      <Select options={periods.map((value) => ({ value, label: value }))} />
    </Form.Item>
  );
}

/** What the pack of the fund's place knows, and what the fund holds. */
function OfFund({ pay, fundId }: { pay: Values['pay']; fundId: string }) {
  const { t } = useTranslation('disbursements');
  const { name } = useStandards();
  const said = useBilingual();
  const { data: pack } = useGet('/api/v1/funds/{fundId}/entitlements', { params: { path: { fundId } } });
  const { data: view } = useGet('/api/v1/funds/{fundId}', { params: { path: { fundId } } });
  const required = [{ required: true, message: t('required') }];
  return (
    <>
      <Form.Item name="rules" label={t('rules')} rules={required}>
        <Select
          {...(pay === 'event' ? {} : { mode: 'multiple' as const })}
          notFoundContent={t('noRules')}
          options={(pack?.items ?? [])
            .filter((rule) => rule.pay === pay)
            .map((rule) => ({ value: rule.code, label: said(rule) }))}
        />
      </Form.Item>
      <Form.Item name="sources" label={t('sourcesField')} extra={t('sourcesHint')} rules={required}>
        <Select
          mode="multiple"
          options={(view?.lines ?? [])
            .filter(({ balance }) => balance > 0)
            .map(({ provenance, balance }) => ({
              key: keyOf(provenance),
              value: JSON.stringify(provenance),
              label: `${name('fundSource', provenance.source)}${provenance.earmarkedFor == null ? '' : `·${name('fundPurpose', provenance.earmarkedFor)}`}（${yuanText(balance)} ${t('yuan')}）`,
            }))}
        />
      </Form.Item>
    </>
  );
}
