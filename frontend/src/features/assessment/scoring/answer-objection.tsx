import { Button, Form, Input, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';

/** The department's answer; where it upholds the objection, the score is corrected by an act of its own. */
export function AnswerObjection({ sheetId, number }: { sheetId: string; number: number }) {
  const { t } = useTranslation('assessment');
  const [isOpen, setOpen] = useState(false);
  const answer = useCommand('post', '/api/v1/score-sheets/{scoreSheetId}/objections/{number}/answer', {
    quiet: true,
    success: t('scoring.objections.answered'),
  });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('scoring.objections.answer')}
      </Button>
      <FormDrawer<Schema<'AnswerScoreObjectionCommand'>>
        title={t('scoring.objections.answer')}
        open={isOpen}
        initialValues={{ upheld: false }}
        onSubmit={(body) => answer.run({ params: { path: { scoreSheetId: sheetId, number } }, body })}
        onClose={() => setOpen(false)}
      >
        <Form.Item name="upheld" label={t('scoring.objections.upheldLabel')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item
          name="answer"
          label={t('scoring.objections.answerText')}
          rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      </FormDrawer>
    </>
  );
}
