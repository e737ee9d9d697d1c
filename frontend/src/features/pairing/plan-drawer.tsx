import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { FormDrawer } from '@/ui/form-drawer';
import { helpKinds, measures, type PairView } from './types';

type Values = Schema<'DrawUpPlanCommand'>;

const texts = ['timetable', 'people', 'place', 'tasks'] as const;

/** All six items; a new version starts from the one in force. */
export function PlanDrawer({ view, onClose }: { view: PairView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const drawUp = useCommand('post', '/api/v1/pairs/{pairId}/plans', {
    quiet: true,
    success: t('plan.saved'),
  });
  const current = view.plans[0];
  const required = [{ required: true, message: t('plan.required') }];
  return (
    <FormDrawer<Values>
      title={t(current === undefined ? 'plan.drawUp' : 'plan.revise')}
      open
      initialValues={
        current ?? {
          people: view.pair.helper.name,
          place: view.pair.beneficiary.organisationName,
          measures: [{ helpKind: 'relief', measure: 'namedContact', text: '' }],
        }
      }
      onClose={onClose}
      onSubmit={({ goal, measures: chosen, timetable, people, place, tasks }) =>
        drawUp.run(
          {
            params: { path: { pairId: view.pair.id } },
            body: { goal, measures: chosen, timetable, people, place, tasks },
          },
          view.version,
        )
      }
    >
      <Form.Item name="goal" label={t('plan.goal')} rules={required}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item label={t('plan.measures')} required>
        <Measures />
      </Form.Item>
      {texts.map((field) => (
        <Form.Item key={field} name={field} label={t(`plan.${field}`)} rules={required}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      ))}
    </FormDrawer>
  );
}

function Measures() {
  const { t } = useTranslation('pairing');
  return (
    <Form.List name="measures">
      {(rows, { add, remove }) => (
        <div className="stack">
          {rows.map(({ key, name }) => (
            <div key={key} className="measure-row">
              <Form.Item name={[name, 'helpKind']} noStyle>
                <Select
                  aria-label={t('plan.helpKind')}
                  options={helpKinds.map((kind) => ({ value: kind, label: t(`helpKind.${kind}`) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'measure']} noStyle>
                <Select
                  aria-label={t('plan.measure')}
                  options={measures.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'text']}
                rules={[{ required: true, message: t('plan.required') }]}
                style={{ margin: 0 }}
              >
                <Input
                  aria-label={t('plan.measureText')}
                  placeholder={t('plan.measureText')}
                  maxLength={400}
                />
              </Form.Item>
              <Button
                aria-label={t('plan.removeMeasure', { number: name + 1 })}
                icon={<DeleteOutlined aria-hidden />}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ helpKind: 'relief', measure: 'namedContact', text: '' })}
          >
            {t('plan.addMeasure')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
