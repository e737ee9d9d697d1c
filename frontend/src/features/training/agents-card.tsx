import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { CommandInput } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { SmallTable } from '@/ui/small-table';
import { OrganiserSelect } from './organiser-select';
import { PersonSelect } from './person-select';

type Values = NonNullable<CommandInput<'/api/v1/information-agents', 'post'>['body']>;

const agentRoles = ['informationOfficer', 'salesOfficer', 'technicalInstructor'] as const;

/** Who gathers information, sells and advises for the people of a place. */
export function AgentsCard() {
  const { t } = useTranslation('training');
  const { can, session } = useSession();
  const [isAppointing, setAppointing] = useState(false);
  const { data } = useGet('/api/v1/information-agents', {});
  const end = useCommand('post', '/api/v1/information-agents/{agentId}/ending', { success: t('saved') });
  if (data === undefined || (data.items.length === 0 && !can('appointAgent'))) return null;
  return (
    <Card
      flush
      title={t('agents')}
      extra={can('appointAgent') && <Button onClick={() => setAppointing(true)}>{t('appoint')}</Button>}
    >
      {data.items.length === 0 ? (
        <p className="muted" style={{ padding: '12px 16px' }}>
          {t('noAgents')}
        </p>
      ) : (
        <SmallTable
          label={t('agents')}
          head={[t('field.name'), t('field.role'), t('field.organisation'), t('field.since'), '']}
          rows={data.items.map((one) => ({
            key: one.id,
            cells: [
              <Link key="name" to={`/people/${one.personId}`}>
                {one.name}
              </Link>,
              t(`agentRole.${one.role}`),
              one.organisationName,
              one.from,
              one.until !== null
                ? t('servedUntil', { day: one.until })
                : can('endAgent') && (
                    <Button
                      key="end"
                      size="small"
                      aria-label={t('endOf', { name: one.name })}
                      onClick={() =>
                        void end.run(
                          { params: { path: { agentId: one.id } }, body: { on: session.businessDate } },
                          one.version,
                        )
                      }
                    >
                      {t('endService')}
                    </Button>
                  ),
            ],
          }))}
        />
      )}
      {isAppointing && <AppointForm onClose={() => setAppointing(false)} />}
    </Card>
  );
}

function AppointForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const appoint = useCommand('post', '/api/v1/information-agents', { success: t('saved'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  return (
    <FormDrawer<Values>
      title={t('appoint')}
      open
      initialValues={{
        organisationId: session.posts[0]?.organisationId ?? '',
        as: 'informationOfficer',
        from: session.businessDate,
      }}
      onSubmit={(body) => appoint.run({ body })}
      onClose={onClose}
    >
      <Form.Item name="personId" label={t('field.name')} rules={required}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="as" label={t('field.role')} rules={required}>
        <Select options={agentRoles.map((value) => ({ value, label: t(`agentRole.${value}`) }))} />
      </Form.Item>
      <Form.Item name="organisationId" label={t('field.organisation')} rules={required}>
        <OrganiserSelect />
      </Form.Item>
      <Form.Item name="from" label={t('field.since')} rules={required}>
        <DateInput max={session.businessDate} />
      </Form.Item>
    </FormDrawer>
  );
}
