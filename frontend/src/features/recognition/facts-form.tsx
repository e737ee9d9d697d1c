import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { DateInput } from '@/ui/date-input';
import { FormLines } from '@/ui/form-lines';
import { MoneyInput } from '@/ui/money-input';
import { useBilingual } from '@/ui/use-bilingual';
import { useStandards } from '@/ui/standards';
import { incomeLineOf, useIncomeLineText } from './income-line';
import { DuesEvidence } from './dues-evidence';
import './recognition.css';

export interface FactsValues {
  application: Omit<Schema<'ApplicationFacts'>, 'declarations'> & { declarations: Record<string, boolean> };
}

/** What the request takes: each exclusion with its answer. */
export const toFacts = ({ application }: FactsValues): Schema<'ApplicationFacts'> => ({
  ...application,
  declarations: Object.entries(application.declarations).map(([code, applies]) => ({ code, applies })),
});

/** The fields of Form 1 that the pack asks for beyond the file. */
export function FactsFields({
  eligibility,
  tiers,
  incomeYear,
  dues,
}: {
  eligibility: Schema<'EligibilityPolicy'>;
  tiers: Schema<'TierPolicy'>[];
  /** Of the income on file; null where there is none. */
  incomeYear: number | null;
  /** What the branch has recorded of the applicant's dues. */
  dues: Schema<'DuesRecord'> | null | undefined;
}) {
  const { t } = useTranslation('recognition');
  const said = useBilingual();
  const { name: codeName } = useStandards();
  const { session } = useSession();
  const form = Form.useFormInstance<FactsValues>();
  const code = Form.useWatch(['application', 'route'], form) as string | undefined;
  const residence = Form.useWatch(['application', 'residence'], form) as string | undefined;
  const route = eligibility.routes.find((one) => one.code === code);
  const causes = (route?.causes ?? eligibility.causes).map((value) => ({
    value,
    label: codeName('hardshipCause', value),
  }));
  const year = incomeYear ?? Number(session.businessDate.slice(0, 4));
  const line = incomeLineOf(eligibility.incomeLines ?? [], residence, year);
  const lineText = useIncomeLineText();
  const open = eligibility.routes.filter(
    (one) => one.residence === null || residence === undefined || one.residence === residence,
  );
  const required = [{ required: true }];

  return (
    <>
      <Form.Item
        name={['application', 'residence']}
        label={t('form.residence')}
        rules={required}
        extra={line && lineText(line)}
      >
        <Radio.Group
          options={(['rural', 'urban'] as const).map((value) => ({ value, label: t(`residence.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={['application', 'route']} label={t('form.route')} rules={required}>
        <Select options={open.map((one) => ({ value: one.code, label: said(one) }))} />
      </Form.Item>
      {route?.attested && (
        <Form.Item name={['application', 'attested']} label={t('form.attested')}>
          <Checkbox.Group options={route.attested.map((one) => ({ value: one.code, label: said(one) }))} />
        </Form.Item>
      )}
      <Form.Item name={['application', 'tier']} label={t('form.tier')} rules={required}>
        <Radio.Group options={tiers.map(({ tier }) => ({ value: tier, label: t(`tier.${tier}`) }))} />
      </Form.Item>
      <Form.Item name={['application', 'primaryCause']} label={t('form.primaryCause')} rules={required}>
        <Select options={causes} />
      </Form.Item>
      <Form.Item name={['application', 'otherCauses']} label={t('form.otherCauses')}>
        <Select
          mode="multiple"
          options={eligibility.causes.map((value) => ({ value, label: codeName('hardshipCause', value) }))}
        />
      </Form.Item>
      {eligibility.exclusions.length > 0 && <Declarations exclusions={eligibility.exclusions} dues={dues} />}
      <OtherAid />
      <Form.Item name={['application', 'reason']} label={t('form.reason')} rules={required}>
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name={['application', 'signedOn']} label={t('form.signedOn')} rules={required}>
        <DateInput />
      </Form.Item>
    </>
  );
}

function Declarations({
  exclusions,
  dues,
}: {
  exclusions: Schema<'Exclusion'>[];
  dues: Schema<'DuesRecord'> | null | undefined;
}) {
  const { t } = useTranslation('recognition');
  const said = useBilingual();
  return (
    <fieldset>
      <legend>{t('form.declarations')}</legend>
      <p className="muted">{t('form.declarationsHint')}</p>
      <ul className="answers">
        {exclusions.map((exclusion) => (
          <li key={exclusion.code}>
            <span>
              {said(exclusion)}
              {exclusion.code === 'refusesDues' && <DuesEvidence dues={dues} />}
            </span>
            <Form.Item
              name={['application', 'declarations', exclusion.code]}
              rules={[{ required: true, message: t('form.declare') }]}
            >
              <Radio.Group
                aria-label={said(exclusion)}
                options={[
                  { value: false, label: t('form.appliesNot') },
                  { value: true, label: t('form.applies') },
                ]}
              />
            </Form.Item>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function OtherAid() {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const { options } = useStandards();
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <FormLines
      name={['application', 'otherAid']}
      title={t('form.otherAid')}
      hint={t('form.otherAidHint')}
      addText={t('form.addAid')}
    >
      {(line) => (
        <>
          <Form.Item name={[line, 'from']} label={t('form.aidFrom')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={[line, 'what']} label={t('form.aidWhat')} rules={[{ required: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={[line, 'purpose']} label={t('form.aidPurpose')}>
            <Select allowClear options={options('fundPurpose', year)} />
          </Form.Item>
          <Form.Item name={[line, 'amount']} label={t('form.aidAmount')}>
            <MoneyInput />
          </Form.Item>
        </>
      )}
    </FormLines>
  );
}
