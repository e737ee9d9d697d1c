import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { Case, Notice } from './case';
import { ReturnTo } from './judgement-forms';

interface ObjectionFormProps {
  notice: Notice;
  open: boolean;
  onClose: () => void;
}

/** An objection that came by telephone, letter or in person. */
export function ObjectionForm({ notice, open, onClose }: ObjectionFormProps) {
  const { t } = useTranslation('recognition');
  const record = useCommand('post', '/api/v1/notices/{noticeId}/objections', {
    success: t('objection.recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<Schema<'RecordObjectionCommand'>>
      title={t('objection.record')}
      open={open}
      onClose={onClose}
      initialValues={{ channel: 'phone' }}
      onSubmit={(body) => record.run({ params: { path: { noticeId: notice.id } }, body }, notice.version)}
    >
      <Form.Item name="channel" label={t('objection.channel')} rules={[{ required: true }]}>
        <Radio.Group
          options={(['phone', 'letter', 'visit'] as const).map((value) => ({
            value,
            label: t(`objection.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="text" label={t('objection.text')} rules={[{ required: true }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="objectorName" label={t('objection.name')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="objectorContact" label={t('objection.contact')}>
        <Input maxLength={50} />
      </Form.Item>
    </FormDrawer>
  );
}

interface AnswerFormProps {
  shown: Case;
  notice: Notice;
  objectionId: string;
  onClose: () => void;
}

/** What was found on an objection, and what follows for the case. */
export function AnswerForm({ shown, notice, objectionId, onClose }: AnswerFormProps) {
  const { t } = useTranslation('recognition');
  const answer = useCommand('post', '/api/v1/notices/{noticeId}/objections/{objectionId}/finding', {
    success: t('objection.answered'),
    quiet: true,
  });
  return (
    <FormDrawer<Schema<'AnswerObjectionCommand'>>
      title={t('objection.answer')}
      open
      onClose={onClose}
      onSubmit={(body) =>
        answer.run({ params: { path: { noticeId: notice.id, objectionId } }, body }, notice.version)
      }
    >
      <Form.Item name="finding" label={t('objection.finding')} rules={[{ required: true }]}>
        <Radio.Group
          options={(['dismissed', 'returned', 'rejected'] as const).map((value) => ({
            value,
            label: t(`objection.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['finding']}>
        {({ getFieldValue }) =>
          getFieldValue('finding') === 'returned' && <ReturnTo shown={shown} name="returnTo" />
        }
      </Form.Item>
      <Form.Item name="text" label={t('objection.findingText')} rules={[{ required: true }]}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
