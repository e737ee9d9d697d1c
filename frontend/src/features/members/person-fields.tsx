import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { DateInput } from '@/ui/date-input';
import { useStandards } from '@/ui/standards';
import { partyStatuses } from './types';

/** What Form 1 asks of a person, named as in the request. */
export function PersonFields() {
  const { t } = useTranslation('members');
  const { session } = useSession();
  const { options } = useStandards();
  const today = session.businessDate;
  const year = Number(today.slice(0, 4));
  const status: unknown = Form.useWatch('partyStatus');
  const choices = (list: Parameters<typeof options>[0]) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options(list, year)}
      placeholder={t('edit.choose')}
    />
  );
  return (
    <>
      <div className="form-columns">
        <Form.Item name="name" label={t('person.name')} rules={[{ required: true }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="partyStatus" label={t('person.partyStatus')} rules={[{ required: true }]}>
          <Select options={partyStatuses.map((value) => ({ value, label: t(`partyStatus.${value}`) }))} />
        </Form.Item>
        <Form.Item name="sex" label={t('person.sex')}>
          <Select
            allowClear
            options={(['male', 'female'] as const).map((value) => ({ value, label: t(`person.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="birthDate" label={t('person.birthDate')}>
          <DateInput max={today} />
        </Form.Item>
        {status !== 'nonMember' && (
          <Form.Item name="joinedOn" label={t('person.joinedOn')}>
            <DateInput min="1921-07-01" max={today} />
          </Form.Item>
        )}
        {status !== 'nonMember' && status !== 'probationaryMember' && (
          <Form.Item name="fullMemberOn" label={t('person.fullMemberOn')}>
            <DateInput min="1921-07-01" max={today} />
          </Form.Item>
        )}
        <Form.Item name="ethnicity" label={t('person.ethnicity')}>
          {choices('ethnicity')}
        </Form.Item>
        <Form.Item name="education" label={t('person.education')}>
          {choices('education')}
        </Form.Item>
        <Form.Item name="composition" label={t('person.composition')}>
          {choices('personComposition')}
        </Form.Item>
        <Form.Item name="urbanRural" label={t('person.urbanRural')}>
          {choices('urbanRural')}
        </Form.Item>
      </div>
      <Form.Item name="post" label={t('person.post')}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="address" label={t('person.address')}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="remark" label={t('person.remark')}>
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
    </>
  );
}
