import { Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { CommandInput, Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { DateInput } from '@/ui/date-input';
import { FormDrawer } from '@/ui/form-drawer';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { useStandards } from '@/ui/standards';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { AgentsCard } from './agents-card';
import { OrganiserSelect } from './organiser-select';

type Item = Schema<'InformationView'>;
type Values = NonNullable<CommandInput<'/api/v1/information', 'post'>['body']>;

const informationKinds = ['sales', 'technology', 'jobs'] as const;

/** What sells, what is new, who wants workers, and whom of one's own people it suits. */
export function InformationScreen() {
  const { t } = useTranslation('training');
  const { can } = useSession();
  const [kind, setKind] = useState<'all' | Item['kind']>('all');
  const [isPublishing, setPublishing] = useState(false);
  const query = useGet(
    '/api/v1/information',
    { params: { query: kind === 'all' ? {} : { kind } } },
    { keepPrevious: true },
  );
  return (
    <Page
      title={t('information')}
      lead={t('informationLead')}
      actions={
        can('publishInformation') && (
          <Button type="primary" onClick={() => setPublishing(true)}>
            {t('publish')}
          </Button>
        )
      }
    >
      <div>
        <Segmented<'all' | Item['kind']>
          aria-label={t('field.kind')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: t('allKinds') },
            ...informationKinds.map((value) => ({ value, label: t(`informationKind.${value}`) })),
          ]}
        />
      </div>
      <QueryView
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState title={t('noInformation')} />}
      >
        {({ items }) => (
          <div className="stack">
            {items.map((item) => (
              <InformationCard key={item.id} item={item} />
            ))}
          </div>
        )}
      </QueryView>
      {can('listAgents') && <AgentsCard />}
      {isPublishing && <PublishForm onClose={() => setPublishing(false)} />}
    </Page>
  );
}

function InformationCard({ item }: { item: Item }) {
  const { t } = useTranslation('training');
  const { can } = useSession();
  const withdraw = useCommand('post', '/api/v1/information/{informationId}/withdrawal', {
    success: t('withdrawn'),
  });
  return (
    <Card title={item.title} extra={<StatusTag tone="info">{t(`informationKind.${item.kind}`)}</StatusTag>}>
      <div className="stack">
        <p>{item.text}</p>
        {item.suits.length > 0 && (
          <p>
            {t('suits')}
            {item.suits.map((one, at) => (
              <span key={one.personId}>
                {at > 0 && '、'}
                <Link to={`/people/${one.personId}`}>{one.name}</Link>
              </span>
            ))}
          </p>
        )}
        <p className="muted">
          {[
            item.organisationName,
            item.byRole === null ? item.byName : `${item.byName}（${t(`agentRole.${item.byRole}`)}）`,
            t('validUntil', { day: item.validUntil }),
            item.contact === null ? null : t('contactOf', { contact: item.contact }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {item.isOwn && can('withdrawInformation') && (
          <div>
            <Button
              loading={withdraw.isRunning}
              onClick={() =>
                void withdraw.run({ params: { path: { informationId: item.id } } }, item.version)
              }
            >
              {t('withdraw')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function PublishForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('training');
  const { session } = useSession();
  const { options } = useStandards();
  const publish = useCommand('post', '/api/v1/information', { success: t('published'), quiet: true });
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const year = Number(session.businessDate.slice(0, 4));
  return (
    <FormDrawer<Values>
      title={t('publish')}
      open
      initialValues={{
        organisationId: session.posts[0]?.organisationId ?? '',
        text: { kind: 'jobs', skills: [] as string[], wishes: [] as string[] } as Values['text'],
      }}
      onSubmit={(values) =>
        publish.run({ body: { ...values, text: { ...values.text, contact: values.text.contact ?? null } } })
      }
      onClose={onClose}
    >
      <Form.Item name="organisationId" label={t('field.publisher')} rules={required}>
        <OrganiserSelect />
      </Form.Item>
      <Form.Item name={['text', 'kind']} label={t('field.kind')} rules={required}>
        <Select
          options={informationKinds.map((value) => ({ value, label: t(`informationKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={['text', 'title']} label={t('field.headline')} rules={written}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name={['text', 'text']} label={t('field.text')} rules={written}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['text', 'validUntil']} label={t('field.validUntil')} rules={required}>
        <DateInput min={session.businessDate} />
      </Form.Item>
      <Form.Item name={['text', 'skills']} label={t('field.forSkills')} extra={t('forWhom')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options('skill', year)} />
      </Form.Item>
      <Form.Item name={['text', 'wishes']} label={t('field.forWishes')}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options('wish', year)} />
      </Form.Item>
      <Form.Item name={['text', 'contact']} label={t('field.contact')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDrawer>
  );
}
