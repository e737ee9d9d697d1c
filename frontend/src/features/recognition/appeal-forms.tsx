import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { ActProps } from './case-acts';

/** What the applicant says, written down for them. */
export function FileAppealForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const file = useCommand('post', '/api/v1/cases/{caseId}/appeals', { success: t('done'), quiet: true });
  return (
    <FormDrawer<Schema<'FileAppealCommand'>>
      title={t('act.fileAppeal')}
      open
      onClose={onClose}
      onSubmit={(body) => file.run({ params: { path: { caseId: shown.id } }, body }, shown.version)}
    >
      <p className="muted">{t('appeal.text')}</p>
      <Form.Item name="reason" label={t('appeal.reason')} rules={[{ required: true }]}>
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

/** What was found, and from where the case goes on. */
export function AnswerAppealForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const answer = useCommand('post', '/api/v1/cases/{caseId}/appeals/finding', {
    success: t('done'),
    quiet: true,
  });
  const walked = [...new Set(shown.steps.map(({ kind }) => kind))];
  return (
    <FormDrawer<Schema<'AnswerAppealCommand'>>
      title={t('act.answerAppeal')}
      open
      onClose={onClose}
      onSubmit={(body) => answer.run({ params: { path: { caseId: shown.id } }, body }, shown.version)}
    >
      <Form.Item name="upheld" label={t('appeal.finding')} rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: true, label: t('appeal.upheld') },
            { value: false, label: t('appeal.dismissed') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['upheld']}>
        {({ getFieldValue }) =>
          getFieldValue('upheld') === true && (
            <Form.Item name="from" label={t('appeal.from')} extra={t('appeal.fromHint')}>
              <Select
                allowClear
                options={walked.map((kind) => ({ value: kind, label: t(`stage.${kind}`) }))}
              />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="text" label={t('appeal.findingText')} rules={[{ required: true }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
