import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '@/api/session';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';

interface Values {
  isAnnounced: boolean;
  on: string;
  inspectors: string;
  subject: string;
}

/** What the server is asked for: a project by its own id, anything else by its place. */
export function subjectOf(subject: string): { placeId: string | null; projectId: string | null } {
  const [kind, id = ''] = subject.split(':');
  return kind === 'project' ? { placeId: null, projectId: id } : { placeId: id, projectId: null };
}

export function PlanForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('inspections');
  const { session } = useSession();
  const navigate = useNavigate();
  const { data } = useGet('/api/v1/liaison-coverage');
  const plan = useCommand('post', '/api/v1/inspections', { success: t('planned'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  const label = (townshipName: string | null, placeName: string) =>
    [townshipName, placeName].filter(Boolean).join(' ');
  const places = data?.items ?? [];
  return (
    <FormDrawer<Values>
      title={t('plan')}
      open
      initialValues={{ isAnnounced: true, on: session.businessDate }}
      onSubmit={async ({ subject, ...values }) => {
        const { id } = await plan.run({ body: { ...values, ...subjectOf(subject) } });
        await navigate(`/inspections/${id}`);
      }}
      onClose={onClose}
    >
      <Form.Item name="subject" label={t('field.subject')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            {
              label: t('subject.project'),
              options: places
                .filter(({ projectId }) => projectId !== null)
                .map(({ projectId, name, townshipName, placeName }) => ({
                  value: `project:${projectId}`,
                  label: `${name}（${label(townshipName, placeName)}）`,
                })),
            },
            {
              label: t('subject.village'),
              options: places
                .filter(({ projectId }) => projectId === null)
                .map(({ placeId, townshipName, placeName }) => ({
                  value: `place:${placeId}`,
                  label: label(townshipName, placeName),
                })),
            },
            {
              label: t('subject.branch'),
              options: (data?.units ?? [])
                .filter(({ kind }) => kind === 'organBranch')
                .map(({ id, name }) => ({
                  value: `place:${id}`,
                  label: name,
                })),
            },
          ]}
        />
      </Form.Item>
      <Form.Item name="isAnnounced" label={t('field.way')} extra={t('wayHint')} rules={required}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('announced') },
            { value: false, label: t('unannounced') },
          ]}
        />
      </Form.Item>
      <Form.Item name="on" label={t('field.on')} rules={required}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="inspectors"
        label={t('field.inspectors')}
        extra={t('inspectorsHint')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
