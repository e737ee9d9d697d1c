import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { noticeOf } from './case';
import type { ActProps } from './case-acts';
import { RedactedLine } from './redacted-line';

type Values = Schema<'PostNoticeCommand'>;

const remembered = 'recognition.notice';

/** What will be read, for how long, and where objections go; the contact is remembered on this device. */
export function PostNoticeForm({ shown, onClose }: ActProps) {
  const { t } = useTranslation('recognition');
  const post = useCommand('post', '/api/v1/cases/{caseId}/notice', { success: t('done'), quiet: true });
  const notice = noticeOf(shown);
  const rule = shown.pack.notice;
  return (
    <FormDrawer<Values>
      title={t('act.postNotice')}
      open
      onClose={onClose}
      initialValues={JSON.parse(localStorage.getItem(remembered) ?? '{}') as Partial<Values>}
      onSubmit={async (body) => {
        await post.run({ params: { path: { caseId: shown.id } }, body }, shown.version);
        localStorage.setItem(remembered, JSON.stringify(body));
      }}
    >
      <h3>{t('notice.preview')}</h3>
      <p className="muted">{t('notice.previewHint')}</p>
      {notice !== undefined && <RedactedLine line={notice.line} />}
      {rule !== null && (
        <p>
          {t(rule.workingDays ? 'notice.lengthWorking' : 'notice.length', { count: rule.length })} ·{' '}
          {rule.places.join('、')}
        </p>
      )}
      <Form.Item name="hotline" label={t('notice.hotline')} rules={[{ required: true }]}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <Form.Item name="receivingUnit" label={t('notice.receivingUnit')} rules={[{ required: true }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDrawer>
  );
}
