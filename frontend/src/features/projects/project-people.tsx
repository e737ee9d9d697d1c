import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { Money, yuanText } from '@/ui/money';
import { MoneyInput } from '@/ui/money-input';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { EnrolForm } from './enrol-form';
import type { Project } from './words';

type Enrolment = Schema<'ProjectEnrolmentView'>;
type Act = { kind: 'income' | 'leave'; of: Enrolment };

/** Who takes part, as what, and what their household has by head before and since. */
export function ProjectPeople({ project }: { project: Project }) {
  const { t } = useTranslation('projects');
  const { can } = useSession();
  const [isEnrolling, setEnrolling] = useState(false);
  const [act, setAct] = useState<Act>();
  const { data } = useGet('/api/v1/projects/{projectId}/enrolments', {
    params: { path: { projectId: project.id } },
  });
  if (data === undefined || (data.items.length === 0 && !data.mayEnrol)) return null;
  const done = () => setAct(undefined);
  return (
    <Card
      flush
      title={t('people')}
      extra={
        data.mayEnrol &&
        can('enrolPerson') && <Button onClick={() => setEnrolling(true)}>{t('enrol')}</Button>
      }
    >
      <p className="muted" style={{ padding: '12px 16px 0' }}>
        {t('peopleLead', data)}
      </p>
      {data.items.length === 0 ? (
        <p className="muted" style={{ padding: '0 16px 12px' }}>
          {t('noPeople')}
        </p>
      ) : (
        <SmallTable
          label={t('people')}
          head={[
            t('field.person'),
            t('field.role'),
            t('field.joinedOn'),
            t('field.before'),
            t('field.after'),
            t('field.rise'),
            '',
          ]}
          rows={data.items.map((one) => ({
            key: one.id,
            cells: [
              <Link key="name" to={`/people/${one.personId}`}>
                {one.name}
              </Link>,
              t(`role.${one.role}`),
              one.joinedOn,
              <Income key="before" year={one.beforeYear} fen={one.before} />,
              <Income key="after" year={one.afterYear} fen={one.after} />,
              <Rise key="rise" fen={one.rise} />,
              one.leftOn !== null ? (
                t('leftFor', { day: one.leftOn, reason: one.leftWhy ?? '' })
              ) : (
                <Acts key="acts" may={data.mayEnrol} onAct={(kind) => setAct({ kind, of: one })} />
              ),
            ],
          }))}
        />
      )}
      {isEnrolling && <EnrolForm project={project} onClose={() => setEnrolling(false)} />}
      {act?.kind === 'income' && <IncomeForm of={act.of} onClose={done} />}
      {act?.kind === 'leave' && <LeaveForm of={act.of} onClose={done} />}
    </Card>
  );
}

function Income({ year, fen }: { year: number | null; fen: number | null }) {
  const { t } = useTranslation('projects');
  if (year === null || fen === null) return '—';
  return (
    <>
      <Money fen={fen} bare /> <span className="muted">{t('yearOf', { year })}</span>
    </>
  );
}

function Rise({ fen }: { fen: number | null }) {
  const { t } = useTranslation('projects');
  if (fen === null) return '—';
  return (
    <StatusTag tone={fen > 0 ? 'success' : 'warning'}>
      {t(fen > 0 ? 'risen' : 'fallen', { amount: yuanText(Math.abs(fen)) })}
    </StatusTag>
  );
}

function Acts({ may, onAct }: { may: boolean; onAct: (kind: Act['kind']) => void }) {
  const { t } = useTranslation('projects');
  if (!may) return null;
  return (
    <div className="row">
      <Button size="small" onClick={() => onAct('income')}>
        {t('recordIncome')}
      </Button>
      <Button size="small" onClick={() => onAct('leave')}>
        {t('leave')}
      </Button>
    </div>
  );
}

interface Incomes {
  after: { year: number; perCapita: number };
  before?: { year?: number | null; perCapita?: number | null };
}

function IncomeForm({ of, onClose }: { of: Enrolment; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const record = useCommand('post', '/api/v1/project-enrolments/{enrolmentId}/income', {
    success: t('recorded'),
    quiet: true,
  });
  const required = [{ required: true, message: t('required') }];
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <FormDrawer<Incomes>
      title={t('incomeTitle', { name: of.name })}
      open
      initialValues={{ after: { year } as Incomes['after'] }}
      onSubmit={({ after, before }) =>
        record.run(
          {
            params: { path: { enrolmentId: of.id } },
            body: {
              after,
              before:
                before?.year != null && before.perCapita != null
                  ? { year: before.year, perCapita: before.perCapita }
                  : null,
            },
          },
          of.version,
        )
      }
      onClose={onClose}
    >
      <Form.Item name={['after', 'year']} label={t('field.incomeYear')} rules={required}>
        <InputNumber min={2000} max={year} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={['after', 'perCapita']} label={t('field.perCapita')} rules={required}>
        <MoneyInput />
      </Form.Item>
      {of.before === null && (
        <fieldset>
          <legend>{t('field.incomeBefore')}</legend>
          <Form.Item name={['before', 'year']} label={t('field.incomeYear')} rules={required}>
            <InputNumber min={2000} max={year - 1} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={['before', 'perCapita']} label={t('field.perCapita')} rules={required}>
            <MoneyInput />
          </Form.Item>
        </fieldset>
      )}
    </FormDrawer>
  );
}

function LeaveForm({ of, onClose }: { of: Enrolment; onClose: () => void }) {
  const { t } = useTranslation('projects');
  const { session } = useSession();
  const leave = useCommand('post', '/api/v1/project-enrolments/{enrolmentId}/leaving', {
    success: t('recorded'),
    quiet: true,
  });
  return (
    <FormDrawer<{ on: string; reason: string }>
      title={`${t('leave')}：${of.name}`}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) => leave.run({ params: { path: { enrolmentId: of.id } }, body }, of.version)}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('field.leftOn')} rules={[{ required: true, message: t('required') }]}>
        <DateInput min={of.joinedOn} max={session.businessDate} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('field.reason')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input.TextArea rows={3} maxLength={400} />
      </Form.Item>
    </FormDrawer>
  );
}
