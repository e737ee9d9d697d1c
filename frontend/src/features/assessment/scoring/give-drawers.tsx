import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { type SheetView, useLineWords } from './score-words';

interface DrawerProps {
  view: SheetView;
  onClose: () => void;
}

interface Given {
  items: Record<string, { points: number; reason?: string }>;
  adjustment: number;
  adjustmentReason?: string;
}

const hundred = 100;

/** The department gives the points that nobody can count. */
export function GiveDrawer({ view, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const give = useCommand('put', '/api/v1/score-sheets/{scoreSheetId}/given-scores', {
    quiet: true,
    success: t('scoring.act.saved'),
  });
  return (
    <FormDrawer<Given>
      title={t('scoring.act.give')}
      open
      initialValues={startOf(view)}
      onSubmit={(values) =>
        give.run(
          { params: { path: { scoreSheetId: view.sheet.id } }, body: { ...values, items: itemsOf(values) } },
          view.version,
        )
      }
      onClose={onClose}
    >
      <GivenFields view={view} />
    </FormDrawer>
  );
}

/** A published sheet is put right; the version before it stays. */
export function CorrectDrawer({ view, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const correct = useCommand('post', '/api/v1/score-sheets/{scoreSheetId}/correction', {
    quiet: true,
    success: t('scoring.act.saved'),
  });
  return (
    <FormDrawer<Given & { reason: string; countAnew: boolean }>
      title={t('scoring.act.correct')}
      open
      initialValues={{ ...startOf(view), countAnew: true }}
      onSubmit={(values) =>
        correct.run(
          { params: { path: { scoreSheetId: view.sheet.id } }, body: { ...values, items: itemsOf(values) } },
          view.version,
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('scoring.act.correctReason')}
        rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
      >
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
      <Form.Item name="countAnew" valuePropName="checked" extra={t('scoring.act.countAnewHint')}>
        <Checkbox>{t('scoring.act.countAnew')}</Checkbox>
      </Form.Item>
      <GivenFields view={view} />
    </FormDrawer>
  );
}

const startOf = (view: SheetView): Given => ({
  items: Object.fromEntries(
    view.lines
      .filter(({ source }) => source === 'selfScored')
      .map(({ code, givenPoints, selfPoints, weight, givenReason }) => [
        code,
        {
          points: givenPoints ?? selfPoints ?? weight,
          ...(givenReason === null ? {} : { reason: givenReason }),
        },
      ]),
  ),
  adjustment: view.adjustment / hundred,
  ...(view.adjustmentReason === null ? {} : { adjustmentReason: view.adjustmentReason }),
});

const itemsOf = ({ items }: { items?: Given['items'] }) =>
  Object.entries(items ?? {}).map(([code, given]) => ({ code, ...given }));

function GivenFields({ view }: { view: SheetView }) {
  const { t } = useTranslation('assessment');
  const words = useLineWords();
  return (
    <>
      {view.lines
        .filter(({ source }) => source === 'selfScored')
        .map((line) => (
          <div key={line.code}>
            {line.selfEvidence !== null && (
              <p className="muted score-reason">
                {t('scoring.score.self')} {line.selfPoints}：{line.selfEvidence}
              </p>
            )}
            <Form.Item
              name={['items', line.code, 'points']}
              label={t('scoring.act.pointsOf', { name: words.name(line), weight: line.weight })}
              rules={[{ required: true, message: t('scoring.required') }]}
            >
              <InputNumber min={0} max={line.weight} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item
              name={['items', line.code, 'reason']}
              label={t('scoring.act.reasonOf', { name: words.name(line) })}
            >
              <Input maxLength={400} />
            </Form.Item>
          </div>
        ))}
      <Form.Item name="adjustment" label={t('scoring.act.adjustment')}>
        <InputNumber precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="adjustmentReason" label={t('scoring.act.adjustmentReason')}>
        <Input maxLength={400} />
      </Form.Item>
    </>
  );
}
