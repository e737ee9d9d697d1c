import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { type SheetView, useLineWords } from './score-words';

interface DrawerProps {
  view: SheetView;
  onClose: () => void;
}

const whole = 10_000;

/** The department puts other targets where the organisation's circumstances ask for them. */
export function TargetsDrawer({ view, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const words = useLineWords();
  const save = useCommand('put', '/api/v1/score-sheets/{scoreSheetId}/targets', {
    quiet: true,
    success: t('scoring.act.saved'),
  });
  const lines = view.lines.filter(({ source }) => source !== 'selfScored');
  return (
    <FormDrawer<{ targets: Record<string, number> }>
      title={t('scoring.act.setTargets')}
      open
      initialValues={{ targets: Object.fromEntries(lines.map(({ code, target }) => [code, target])) }}
      onSubmit={({ targets }) =>
        save.run(
          {
            params: { path: { scoreSheetId: view.sheet.id } },
            body: { targets: Object.entries(targets).map(([code, target]) => ({ code, target })) },
          },
          view.version,
        )
      }
      onClose={onClose}
    >
      {lines.map((line) => {
        const isCount = line.source === 'peoplePaired';
        return (
          <Form.Item
            key={line.code}
            name={['targets', line.code]}
            label={t(isCount ? 'scoring.act.targetPeople' : 'scoring.act.targetShare', {
              name: words.name(line),
            })}
            rules={[{ required: true, message: t('scoring.required') }]}
          >
            <InputNumber
              min={1}
              {...(isCount ? {} : { max: whole })}
              precision={0}
              style={{ width: '100%' }}
            />
          </Form.Item>
        );
      })}
    </FormDrawer>
  );
}

interface SelfScores {
  items: Record<string, { points: number; evidence: string }>;
}

/** The organisation says what the system does not know, and what shows it. */
export function SelfScoreDrawer({ view, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const words = useLineWords();
  const save = useCommand('put', '/api/v1/score-sheets/{scoreSheetId}/self-scores', {
    quiet: true,
    success: t('scoring.act.saved'),
  });
  const lines = view.lines.filter(({ source }) => source === 'selfScored');
  return (
    <FormDrawer<SelfScores>
      title={t('scoring.act.selfScore')}
      open
      initialValues={{
        items: Object.fromEntries(
          lines.map(({ code, selfPoints, selfEvidence, weight }) => [
            code,
            { points: selfPoints ?? weight, evidence: selfEvidence ?? '' },
          ]),
        ),
      }}
      onSubmit={({ items }) =>
        save.run(
          {
            params: { path: { scoreSheetId: view.sheet.id } },
            body: { items: Object.entries(items).map(([code, said]) => ({ code, ...said })) },
          },
          view.version,
        )
      }
      onClose={onClose}
    >
      {lines.map((line) => (
        <div key={line.code}>
          <p className="muted">{words.formula(line)}</p>
          <Form.Item
            name={['items', line.code, 'points']}
            label={t('scoring.act.pointsOf', { name: words.name(line), weight: line.weight })}
            rules={[{ required: true, message: t('scoring.required') }]}
          >
            <InputNumber min={0} max={line.weight} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item
            name={['items', line.code, 'evidence']}
            label={t('scoring.act.evidenceOf', { name: words.name(line) })}
            rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
          >
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
        </div>
      ))}
    </FormDrawer>
  );
}

/** The organisation says that its score is wrong. */
export function ObjectDrawer({ view, onClose }: DrawerProps) {
  const { t } = useTranslation('assessment');
  const object = useCommand('post', '/api/v1/score-sheets/{scoreSheetId}/objections', {
    quiet: true,
    success: t('scoring.act.objected'),
  });
  return (
    <FormDrawer<{ text: string }>
      title={t('scoring.act.object')}
      open
      onSubmit={(body) => object.run({ params: { path: { scoreSheetId: view.sheet.id } }, body })}
      onClose={onClose}
    >
      <Form.Item
        name="text"
        label={t('scoring.act.objection')}
        rules={[{ required: true, whitespace: true, message: t('scoring.required') }]}
      >
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}
