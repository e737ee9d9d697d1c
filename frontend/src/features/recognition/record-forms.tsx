import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { ActProps } from './case-acts';

export function ReportForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const report = useCommand('post', '/api/v1/cases/{caseId}/branch-report', {
    success: t('done'),
    quiet: true,
  });
  return (
    <FormDrawer<Schema<'ReportByBranchCommand'>>
      title={t('act.reportByBranch')}
      open
      onClose={onClose}
      onSubmit={(body) => report.run({ params: { path: { caseId: shown.id } }, body }, shown.version)}
    >
      <Form.Item name="report" label={t('report.text')} rules={[{ required: true }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

export function WrittenNoticeForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const send = useCommand('post', '/api/v1/cases/{caseId}/written-notice', {
    success: t('done'),
    quiet: true,
  });
  return (
    <FormDrawer<Schema<'SendWrittenNoticeCommand'>>
      title={t('act.sendWrittenNotice')}
      open
      onClose={onClose}
      onSubmit={(body) => send.run({ params: { path: { caseId: shown.id } }, body }, shown.version)}
    >
      <Form.Item name="delivery" label={t('written.delivery')} rules={[{ required: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="reference" label={t('written.reference')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDrawer>
  );
}

export function FileForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const file = useCommand('post', '/api/v1/cases/{caseId}/filing', { success: t('done'), quiet: true });
  return (
    <FormDrawer<Schema<'FileCaseCommand'>>
      title={t('act.fileCase')}
      open
      onClose={onClose}
      onSubmit={(body) => file.run({ params: { path: { caseId: shown.id } }, body }, shown.version)}
    >
      <Form.Item name="reference" label={t('filing.reference')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="note" label={t('filing.note')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
