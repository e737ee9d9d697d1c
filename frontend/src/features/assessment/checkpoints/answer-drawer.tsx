import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';

const directions = ['continue', 'changeMeasures', 'changeHelper', 'exit'] as const;

/** What the branch found, and after a year where the pair goes. */
export function AnswerDrawer({ row, onClose }: { row: Schema<'CheckpointRow'>; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const answer = useCommand('post', '/api/v1/checkpoints/{checkpointId}/answer', {
    quiet: true,
    success: t('checkpoint.answered'),
  });
  return (
    <FormDrawer<Schema<'AnswerCheckpointCommand'>>
      title={`${t(`checkpoint.kind.${row.kind}`)} · ${row.helperName} → ${row.beneficiaryName}`}
      open
      onSubmit={(body) => answer.run({ params: { path: { checkpointId: row.id } }, body }, row.version)}
      onClose={onClose}
    >
      <Form.Item
        name="finding"
        label={t('checkpoint.finding')}
        extra={t(`checkpoint.hint.${row.kind}`)}
        rules={[{ required: true, whitespace: true, message: t('checkpoint.required') }]}
      >
        <Input.TextArea rows={6} maxLength={2000} />
      </Form.Item>
      {row.kind === 'conclusion' && (
        <Form.Item
          name="direction"
          label={t('checkpoint.directionHead')}
          rules={[{ required: true, message: t('checkpoint.required') }]}
        >
          <Select
            options={directions.map((direction) => ({
              value: direction,
              label: t(`checkpoint.direction.${direction}`),
            }))}
          />
        </Form.Item>
      )}
    </FormDrawer>
  );
}
