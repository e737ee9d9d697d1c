import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { bodies, type Decision, workSteps } from './decision-words';

export interface DecisionValues {
  organisationId: string;
  decision: Schema<'DecisionContent'>;
}

/** Whoever has one post is not asked for the organisation. */
type Fields = Omit<DecisionValues, 'organisationId'> & { organisationId?: string };

interface DecisionFormProps {
  title: string;
  /** Where a decision is corrected: what is recorded of it. */
  known?: Decision;
  /** Said above the fields. */
  hint?: string;
  onSubmit: (values: DecisionValues) => Promise<unknown>;
  onClose: () => void;
}

const county = 'countyDepartment';
const longestName = 100;
const yearsBack = 6;

/** What a meeting decided: recorded, corrected, or put in the place of an earlier decision. */
export function DecisionForm({ title, known, hint, onSubmit, onClose }: DecisionFormProps) {
  const { t } = useTranslation('assessment');
  const { session } = useSession();
  const own = session.posts.filter(({ role }) => role === county || role === 'townshipCommittee');
  const first = known?.organisationId ?? own[0]?.organisationId ?? '';
  const required = [{ required: true, whitespace: true, message: t('decision.required') }];
  const chosen = [{ required: true, message: t('decision.required') }];
  return (
    <FormDrawer<Fields>
      title={title}
      open
      initialValues={{
        organisationId: first,
        decision: contentOf(
          known,
          session.businessDate,
          own.find((post) => post.organisationId === first),
        ),
      }}
      onSubmit={({ decision, organisationId }) =>
        onSubmit({ organisationId: organisationId ?? first, decision: withoutBlanks(decision) })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          {hint !== undefined && <p className="muted">{hint}</p>}
          {known === undefined && own.length > 1 && (
            <Form.Item name="organisationId" label={t('decision.field.organisation')} rules={chosen}>
              <Select
                options={own.map(({ organisationId, organisationName }) => ({
                  value: organisationId,
                  label: organisationName,
                }))}
              />
            </Form.Item>
          )}
          <Form.Item noStyle dependencies={['organisationId']}>
            {() => {
              const id = (form.getFieldValue('organisationId') as string | undefined) ?? first;
              const isCounty = own.find(({ organisationId }) => organisationId === id)?.role === county;
              return (
                <Form.Item name={['decision', 'body']} label={t('decision.field.body')} rules={chosen}>
                  <Select
                    options={bodies
                      .filter(
                        (body) => body === 'leadingGroup' || (body === 'townshipCommittee') === !isCounty,
                      )
                      .map((body) => ({ value: body, label: t(`decision.body.${body}`) }))}
                  />
                </Form.Item>
              );
            }}
          </Form.Item>
          <Form.Item name={['decision', 'heldOn']} label={t('decision.field.heldOn')} rules={chosen}>
            <DateInput max={session.businessDate} />
          </Form.Item>
          <Form.Item name={['decision', 'title']} label={t('decision.field.name')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name={['decision', 'resolution']}
            label={t('decision.field.resolution')}
            rules={required}
          >
            <Input.TextArea rows={6} maxLength={4000} />
          </Form.Item>
          <Form.Item
            name={['decision', 'steps']}
            label={t('decision.field.steps')}
            rules={[{ required: true, message: t('decision.stepsRequired') }]}
          >
            <Checkbox.Group
              options={workSteps.map((step) => ({ value: step, label: t(`decision.step.${step}`) }))}
            />
          </Form.Item>
          <Form.Item name={['decision', 'documentNumber']} label={t('decision.field.documentNumber')}>
            <Input maxLength={longestName} />
          </Form.Item>
          <Form.Item
            name={['decision', 'chair']}
            label={t('decision.field.chair')}
            extra={t('decision.chairHint')}
          >
            <Input maxLength={longestName} />
          </Form.Item>
          <Form.Item name={['decision', 'attendees']} label={t('decision.field.attendees')}>
            <InputNumber min={1} max={1000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <References known={known} />
        </>
      )}
    </FormDrawer>
  );
}

/** The pack that it rests on or puts in force, and the survey that it is about. */
function References({ known }: { known: Decision | undefined }) {
  const { t } = useTranslation('assessment');
  const { session, can } = useSession();
  const { data } = useGet('/api/v1/policies', {}, { enabled: can('listPolicies') });
  const packs = (data?.items ?? []).map(({ id, name, number }) => ({
    value: id,
    label: t('decision.packVersion', { name, number }),
  }));
  if (known?.packId != null && !packs.some(({ value }) => value === known.packId))
    packs.unshift({
      value: known.packId,
      label: t('decision.packVersion', { name: known.packName ?? '', number: known.packNumber ?? 1 }),
    });
  const next = Number(session.businessDate.slice(0, 4)) + 1;
  return (
    <>
      <Form.Item name={['decision', 'packId']} label={t('decision.field.pack')}>
        <Select allowClear options={packs} />
      </Form.Item>
      <Form.Item name={['decision', 'listYear']} label={t('decision.field.listYear')}>
        <Select
          allowClear
          options={Array.from({ length: yearsBack }, (_, back) => next - back).map((year) => ({
            value: year,
            label: t('decision.yearOf', { year }),
          }))}
        />
      </Form.Item>
    </>
  );
}

function contentOf(
  known: Decision | undefined,
  today: string,
  post: Schema<'SessionPost'> | undefined,
): Schema<'DecisionContent'> {
  if (known === undefined)
    return {
      body: post?.role === county ? 'leadingGroup' : 'townshipCommittee',
      heldOn: today,
      title: '',
      resolution: '',
      steps: [],
    };
  const { body, heldOn, title, resolution, steps, documentNumber, chair, attendees, packId, listYear } =
    known;
  return { body, heldOn, title, resolution, steps, documentNumber, chair, attendees, packId, listYear };
}

/** A field that was emptied is not told. */
const withoutBlanks = (content: Schema<'DecisionContent'>): Schema<'DecisionContent'> =>
  Object.fromEntries(
    Object.entries<unknown>({ ...content }).filter(([, value]) => value != null && value !== ''),
  ) as unknown as Schema<'DecisionContent'>;
