import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { MoneyInput } from '@/ui/money-input';
import { methods, phases, type Project, sources } from './words';

interface ActFormProps {
  project: Project;
  onClose: () => void;
}

function useAct(project: Project) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  return {
    t,
    today: session.businessDate,
    path: { params: { path: { projectId: project.id } } },
    required: [{ required: true, message: t('required') }],
    written: [{ required: true, whitespace: true, message: t('required') }],
  };
}

/** Agrees, or sends back; the text stands on the form. */
export function OpinionForm({ project, agrees, onClose }: ActFormProps & { agrees: boolean }) {
  const { t, path, written } = useAct(project);
  const opine = useCommand('post', '/api/v1/projects/{projectId}/opinions', {
    success: t(agrees ? 'agreed' : 'sentBack'),
    quiet: true,
  });
  return (
    <FormDrawer<{ text: string }>
      title={t(agrees ? 'act.agree' : 'act.sendBack')}
      open
      initialValues={agrees ? { text: t('agreeText') } : {}}
      onSubmit={({ text }) => opine.run({ ...path, body: { agrees, text } }, project.version)}
      onClose={onClose}
    >
      <Form.Item name="text" label={t('field.opinion')} rules={written}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

type Tender = NonNullable<CommandInput<'/api/v1/projects/{projectId}/tender', 'post'>['body']>;

export function TenderForm({ project, onClose }: ActFormProps) {
  const { t, today, path, required, written } = useAct(project);
  const record = useCommand('post', '/api/v1/projects/{projectId}/tender', {
    success: t('recorded'),
    quiet: true,
  });
  const allowed = project.rules.mustTender ? methods.slice(0, 1) : methods;
  return (
    <FormDrawer<Tender>
      title={t('act.tender')}
      open
      initialValues={{ method: 'openTender', openedOn: today }}
      onSubmit={(tender) =>
        record.run({ ...path, body: { ...tender, noticedOn: tender.noticedOn ?? null } }, project.version)
      }
      onClose={onClose}
    >
      <Form.Item name="method" label={t('field.method')} rules={required}>
        <Select options={allowed.map((value) => ({ value, label: t(`method.${value}`) }))} />
      </Form.Item>
      <Form.Item name="noticedOn" label={t('field.noticedOn')}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item name="openedOn" label={t('field.openedOn')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item name="bidders" label={t('field.bidders')} rules={required}>
        <InputNumber min={1} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="winner" label={t('field.winner')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="price" label={t('field.price')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="supervisor" label={t('field.supervisor')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDrawer>
  );
}

export function StartForm({ project, onClose }: ActFormProps) {
  const { t, today, path, required } = useAct(project);
  const start = useCommand('post', '/api/v1/projects/{projectId}/start', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<{ on: string }>
      title={t('act.start')}
      open
      initialValues={{ on: today }}
      onSubmit={(body) => start.run({ ...path, body }, project.version)}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.startedOn')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
    </FormDrawer>
  );
}

type Acceptance = NonNullable<CommandInput<'/api/v1/projects/{projectId}/acceptance', 'post'>['body']>;

export function AcceptForm({ project, onClose }: ActFormProps) {
  const { t, today, path, required, written } = useAct(project);
  const accept = useCommand('post', '/api/v1/projects/{projectId}/acceptance', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<Acceptance>
      title={t('act.accept')}
      open
      initialValues={{ on: today }}
      onSubmit={(body) => accept.run({ ...path, body }, project.version)}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.acceptedOn')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item name="people" label={t('field.people')} rules={written}>
        <Input maxLength={400} />
      </Form.Item>
      <Form.Item name="finding" label={t('field.finding')} rules={written}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

type Audit = NonNullable<CommandInput<'/api/v1/projects/{projectId}/audit', 'post'>['body']>;

export function AuditForm({ project, onClose }: ActFormProps) {
  const { t, today, path, required, written } = useAct(project);
  const audit = useCommand('post', '/api/v1/projects/{projectId}/audit', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<Audit>
      title={t('act.audit')}
      open
      initialValues={{ on: today, cost: project.used }}
      onSubmit={(body) => audit.run({ ...path, body }, project.version)}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.auditedOn')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item name="auditor" label={t('field.auditor')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="cost" label={t('field.cost')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="finding" label={t('field.finding')} rules={written}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

type Note = NonNullable<CommandInput<'/api/v1/projects/{projectId}/notes', 'post'>['body']>;

/** What was seen or advised, in which part of the work. */
export function NoteForm({ project, onClose }: ActFormProps) {
  const { t, today, path, required, written } = useAct(project);
  const log = useCommand('post', '/api/v1/projects/{projectId}/notes', {
    success: t('recorded'),
    quiet: true,
  });
  const advisers = project.rules.advisers;
  return (
    <FormDrawer<Note>
      title={t('act.log')}
      open
      initialValues={{ phase: 'duringProduction', on: today }}
      onSubmit={({ department, adviser, ...note }) =>
        log.run({
          ...path,
          body: {
            ...note,
            department: department === '' ? null : (department ?? null),
            adviser: adviser === '' ? null : (adviser ?? null),
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="phase" label={t('field.phase')} rules={required}>
        <Select options={phases.map((value) => ({ value, label: t(`phase.${value}`) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('field.day')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item name="department" label={t('field.department')} extra={t('field.departmentHint')}>
        {advisers.length === 0 ? (
          <Input maxLength={100} />
        ) : (
          <Select allowClear options={advisers.map((value) => ({ value, label: value }))} />
        )}
      </Form.Item>
      <Form.Item name="adviser" label={t('field.adviser')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="text" label={t('field.text')} rules={written}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
    </FormDrawer>
  );
}

type Spending = NonNullable<CommandInput<'/api/v1/projects/{projectId}/spendings', 'post'>['body']>;

export function SpendingForm({ project, onClose }: ActFormProps) {
  const { t, today, path, required, written } = useAct(project);
  const record = useCommand('post', '/api/v1/projects/{projectId}/spendings', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<Spending>
      title={t('act.spend')}
      open
      initialValues={{ on: today }}
      onSubmit={(body) => record.run({ ...path, body })}
      onClose={onClose}
    >
      <Form.Item name="source" label={t('field.source')} rules={required}>
        <Select options={sources.map((value) => ({ value, label: t(`source.${value}`) }))} />
      </Form.Item>
      <Form.Item name="amount" label={t('field.amount')} rules={required}>
        <MoneyInput />
      </Form.Item>
      <Form.Item name="on" label={t('field.day')} rules={required}>
        <DateInput max={today} />
      </Form.Item>
      <Form.Item name="text" label={t('field.paidFor')} rules={written}>
        <Input maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
