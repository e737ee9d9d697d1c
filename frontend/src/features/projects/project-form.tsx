import { AutoComplete, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import { MoneyInput } from '@/ui/money-input';
import { useStandards } from '@/ui/standards';
import { investors, type Project, sources, types } from './words';

type Plan = Schema<'ProjectPlan'>;

/** Lists that nobody touched are not among the values of a form. */
type Lists = 'funding' | 'skills' | 'wishes';

interface Values {
  placeId: string;
  plan: Omit<Plan, Lists> & Partial<Pick<Plan, Lists>>;
}

/** Form 12: what is applied for. */
export function ProjectForm({ known, onClose }: { known?: Project; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const draft = useCommand('post', '/api/v1/projects', { success: t('drafted'), quiet: true });
  const edit = useCommand('put', '/api/v1/projects/{projectId}', { success: t('saved'), quiet: true });
  const save = ({ placeId, plan }: Values) => {
    const whole: Plan = {
      ...plan,
      liaison: plan.liaison === undefined || plan.liaison === '' ? null : plan.liaison,
      funding: plan.funding ?? [],
      skills: plan.skills ?? [],
      wishes: plan.wishes ?? [],
    };
    return known === undefined
      ? draft.run({ body: { placeId, plan: whole } })
      : edit.run({ params: { path: { projectId: known.id } }, body: { plan: whole } }, known.version);
  };
  return (
    <FormDrawer<Values>
      title={t(known === undefined ? 'draft' : 'edit')}
      open
      initialValues={
        known === undefined
          ? { plan: { type: 'branchAssociation', investor: 'village', funding: [{}] } as unknown as Plan }
          : { placeId: known.placeId, plan: known.plan }
      }
      submitText={t('save')}
      onSubmit={save}
      onClose={onClose}
    >
      {known === undefined && <VillageField />}
      <WhatFields />
      <MoneyFields />
      <PeopleFields />
    </FormDrawer>
  );
}

function useRules() {
  const { t } = useTranslation('projects');
  return {
    required: [{ required: true, message: t('required') }],
    written: [{ required: true, whitespace: true, message: t('required') }],
  };
}

function VillageField() {
  const { t } = useTranslation('projects');
  const { required } = useRules();
  const { data } = useGet('/api/v1/project-villages');
  return (
    <Form.Item name="placeId" label={t('field.place')} extra={t('field.placeHint')} rules={required}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={(data?.items ?? []).map(({ placeId, placeName, townshipName, count }) => ({
          value: placeId,
          label: t('village', { place: placeName, township: townshipName ?? '', count }),
        }))}
      />
    </Form.Item>
  );
}

function WhatFields() {
  const { t } = useTranslation('projects');
  const { required, written } = useRules();
  return (
    <>
      <Form.Item name={['plan', 'name']} label={t('field.name')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['plan', 'type']} label={t('field.type')} rules={required}>
        <Select options={types.map((value) => ({ value, label: t(`type.${value}`) }))} />
      </Form.Item>
      <Form.Item name={['plan', 'industry']} label={t('field.industry')} rules={written}>
        <Input maxLength={100} placeholder={t('field.industryHint')} />
      </Form.Item>
      <Form.Item name={['plan', 'content']} label={t('field.content')} rules={written}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['plan', 'scale']} label={t('field.scale')} rules={written}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name={['plan', 'from']} label={t('field.from')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item name={['plan', 'until']} label={t('field.until')} rules={required}>
        <DateInput />
      </Form.Item>
    </>
  );
}

function MoneyFields() {
  const { t } = useTranslation('projects');
  const { required } = useRules();
  return (
    <>
      <Form.Item name={['plan', 'investment']} label={t('field.investmentYuan')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item
        name={['plan', 'investor']}
        label={t('field.investor')}
        extra={t('field.investorHint')}
        rules={required}
      >
        <Select options={investors.map((value) => ({ value, label: t(`investor.${value}`) }))} />
      </Form.Item>
      <FormLines
        name={['plan', 'funding']}
        title={t('funding')}
        hint={t('fundingHint')}
        addText={t('addSource')}
      >
        {(line) => (
          <>
            <Form.Item name={[line, 'source']} label={t('field.source')} rules={required}>
              <Select options={sources.map((value) => ({ value, label: t(`source.${value}`) }))} />
            </Form.Item>
            <Form.Item name={[line, 'amount']} label={t('field.amount')} rules={required}>
              <MoneyInput />
            </Form.Item>
            <Form.Item name={[line, 'note']} label={t('field.note')}>
              <Input maxLength={400} />
            </Form.Item>
          </>
        )}
      </FormLines>
    </>
  );
}

function PeopleFields() {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const { options } = useStandards();
  const { required, written } = useRules();
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <>
      <Form.Item name={['plan', 'needyMembers']} label={t('field.needyMembers')} rules={required}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['plan', 'otherPeople']} label={t('field.otherPeople')} rules={required}>
        <InputNumber min={0} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['plan', 'expectedRise']} label={t('field.expectedRiseYuan')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name={['plan', 'skills']} label={t('field.skills')} extra={t('field.skillsHint')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options('skill', year)} />
      </Form.Item>
      <Form.Item name={['plan', 'wishes']} label={t('field.wishes')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options('wish', year)} />
      </Form.Item>
      <Form.Item name={['plan', 'responsible']} label={t('field.responsible')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <LiaisonField />
    </>
  );
}

/** Those who are appointed are offered; where nobody is, any name may be written. */
function LiaisonField() {
  const { t } = useTranslation('projects');
  const { can } = useSession();
  const officers = useGet(
    '/api/v1/liaison-officers',
    { params: { query: { serving: true, size: 200 } } },
    { enabled: can('listLiaisonOfficers') },
  );
  return (
    <Form.Item name={['plan', 'liaison']} label={t('field.liaison')}>
      <AutoComplete
        showSearch={{ filterOption: (text, option) => option?.value.includes(text) === true }}
        maxLength={100}
        options={(officers.data?.items ?? []).map(({ name, unitName }) => ({ value: `${unitName} ${name}` }))}
      />
    </Form.Item>
  );
}
