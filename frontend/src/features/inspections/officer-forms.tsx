import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import type { Officer } from './words';

type Coverage = Schema<'LiaisonCoverage'>;

interface Appointment {
  unitId: string;
  name: string;
  duty: string;
  from: string;
  account?: string;
  villages?: string[];
  projects?: string[];
}

export function AppointForm({ coverage, onClose }: { coverage: Coverage; onClose: () => void }) {
  const { t } = useTranslation('inspections');
  const { session } = useSession();
  const appoint = useCommand('post', '/api/v1/liaison-officers', { success: t('appointed'), quiet: true });
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <FormDrawer<Appointment>
      title={t('appoint')}
      open
      initialValues={{ from: session.businessDate }}
      onSubmit={({ villages = [], projects = [], account, ...body }) =>
        appoint.run({
          body: {
            ...body,
            villages,
            projects,
            account: account === undefined || account === '' ? null : account,
          },
        })
      }
      onClose={onClose}
    >
      <Form.Item name="unitId" label={t('field.unit')} rules={[{ required: true, message: t('required') }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={coverage.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('field.name')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="duty" label={t('field.duty')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="account" label={t('field.account')} extra={t('accountHint')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="from" label={t('field.from')} rules={[{ required: true, message: t('required') }]}>
        <DateInput />
      </Form.Item>
      <CoverFields coverage={coverage} />
    </FormDrawer>
  );
}

export function CoversForm({
  coverage,
  officer,
  onClose,
}: {
  coverage: Coverage;
  officer: Officer;
  onClose: () => void;
}) {
  const { t } = useTranslation('inspections');
  const assign = useCommand('put', '/api/v1/liaison-officers/{officerId}/covers', {
    success: t('assigned'),
    quiet: true,
  });
  return (
    <FormDrawer<{ villages: string[]; projects: string[] }>
      title={`${t('assign')} ${officer.name}`}
      open
      initialValues={{
        villages: officer.villages.map(({ placeId }) => placeId),
        projects: officer.projects.map(({ projectId }) => projectId),
      }}
      onSubmit={(body) => assign.run({ params: { path: { officerId: officer.id } }, body }, officer.version)}
      onClose={onClose}
    >
      <CoverFields coverage={coverage} />
    </FormDrawer>
  );
}

export function Dismissal({ officer, onClose }: { officer: Officer; onClose: () => void }) {
  const { t } = useTranslation('inspections');
  const { session } = useSession();
  const dismiss = useCommand('post', '/api/v1/liaison-officers/{officerId}/dismissal', {
    success: t('dismissed'),
    quiet: true,
  });
  return (
    <FormDrawer<{ on: string }>
      title={`${t('dismiss')} ${officer.name}`}
      open
      initialValues={{ on: session.businessDate }}
      onSubmit={(body) => dismiss.run({ params: { path: { officerId: officer.id } }, body }, officer.version)}
      onClose={onClose}
    >
      <p>{t('dismissText')}</p>
      <Form.Item name="on" label={t('field.lastDay')} rules={[{ required: true, message: t('required') }]}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}

function CoverFields({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('inspections');
  const where = (townshipName: string | null, placeName: string) =>
    [townshipName, placeName].filter(Boolean).join(' ');
  return (
    <>
      <Form.Item name="villages" label={t('subject.village')} extra={t('villagesHint')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={coverage.items
            .filter(({ projectId }) => projectId === null)
            .map(({ placeId, placeName, townshipName }) => ({
              value: placeId,
              label: where(townshipName, placeName),
            }))}
        />
      </Form.Item>
      <Form.Item name="projects" label={t('subject.project')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={coverage.items
            .filter(({ projectId }) => projectId !== null)
            .map(({ projectId, name, placeName, townshipName }) => ({
              value: projectId ?? '',
              label: `${name}（${where(townshipName, placeName)}）`,
            }))}
        />
      </Form.Item>
    </>
  );
}
