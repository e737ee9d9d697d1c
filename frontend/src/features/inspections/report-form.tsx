import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { FormLines } from '@/ui/form-lines';
import { findingKinds, type Inspection, questions, verdicts } from './words';

type Body = NonNullable<CommandInput<'/api/v1/inspections/{inspectionId}/report', 'post'>['body']>;

/** Lines that nobody added are not among the values of a form. */
type Values = Omit<Body, 'findings'> & Partial<Pick<Body, 'findings'>>;

/** The three questions and what is to be put right, filled in on the spot with one thumb. */
export function ReportForm({ inspection, onClose }: { inspection: Inspection; onClose: () => void }) {
  const { t } = useTranslation('inspections');
  const { session } = useSession();
  const report = useCommand('post', '/api/v1/inspections/{inspectionId}/report', {
    success: t('reported'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  const first = inspection.owners[0];
  return (
    <FormDrawer<Values>
      title={t('report')}
      open
      initialValues={{ on: inspection.on < session.businessDate ? inspection.on : session.businessDate }}
      submitText={t('reportSubmit')}
      onSubmit={(values) =>
        report.run(
          {
            params: { path: { inspectionId: inspection.id } },
            body: {
              ...values,
              summary: values.summary === '' ? null : (values.summary ?? null),
              findings: values.findings ?? [],
            },
          },
          inspection.version,
        )
      }
      onClose={onClose}
    >
      {questions.map((question) => (
        <div key={question}>
          <Form.Item
            name={['answers', question, 'verdict']}
            label={t(`question.${question}`)}
            rules={required}
          >
            <Radio.Group
              block
              size="large"
              optionType="button"
              buttonStyle="solid"
              options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name={['answers', question, 'remark']}
            dependencies={[['answers', question, 'verdict']]}
            rules={[
              ({ getFieldValue }) => ({
                required: ['fair', 'poor'].includes(
                  getFieldValue(['answers', question, 'verdict']) as string,
                ),
                whitespace: true,
                message: t('remarkNeeded'),
              }),
            ]}
          >
            <Input.TextArea
              autoSize={{ minRows: 1 }}
              maxLength={400}
              placeholder={t('remarkHint')}
              aria-label={`${t(`question.${question}`)} ${t('field.remark')}`}
            />
          </Form.Item>
        </div>
      ))}
      <FormLines
        name="findings"
        title={t('findings')}
        hint={t('findingsHint')}
        addText={t('addFinding')}
        blank={{ kind: 'other', ...(first && { ownerId: first.id }) }}
      >
        {(line) => (
          <>
            <Form.Item name={[line, 'text']} label={t('field.text')} rules={required}>
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
            </Form.Item>
            <Form.Item name={[line, 'kind']} label={t('field.kind')} rules={required}>
              <Select options={findingKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
            </Form.Item>
            <Form.Item name={[line, 'ownerId']} label={t('field.owner')} rules={required}>
              <Select options={inspection.owners.map(({ id, name }) => ({ value: id, label: name }))} />
            </Form.Item>
            <Form.Item name={[line, 'dueOn']} label={t('field.dueOn')} rules={required}>
              <DateInput min={session.businessDate} />
            </Form.Item>
          </>
        )}
      </FormLines>
      <Form.Item name="summary" label={t('field.summary')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="on" label={t('field.seenOn')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}
