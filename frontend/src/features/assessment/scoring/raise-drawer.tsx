import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import type { SheetView } from './score-words';

const kinds = ['admonishedInVain', 'probationFailed'] as const;

/** The department says what no score can, for a meeting to decide on. */
export function RaiseDrawer({ view, onClose }: { view: SheetView; onClose: () => void }) {
  const { t } = useTranslation('assessment');
  const raise = useCommand('post', '/api/v1/score-sheets/{scoreSheetId}/outcomes', {
    quiet: true,
    success: t('scoring.outcome.raised'),
  });
  return (
    <FormDrawer<Schema<'RaiseScoreOutcomeCommand'>>
      title={t('scoring.outcome.raise')}
      open
      initialValues={{ kind: 'admonishedInVain' }}
      onSubmit={(body) => raise.run({ params: { path: { scoreSheetId: view.sheet.id } }, body })}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('scoring.outcome.kindHead')}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(`scoring.outcome.kind.${kind}`) }))} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('scoring.outcome.basis')}
        rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
      >
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
