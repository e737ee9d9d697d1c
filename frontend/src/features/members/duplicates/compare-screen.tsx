import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { asProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { Obstacles, Stakes } from '../reorganisation/outlook';
import type { Person } from '../types';
import { useComparedFacts } from './compared-facts';
import './duplicates.css';

type Preview = Schema<'MergerPreview'>;

/** Two records side by side, what would come of merging them, and the act. */
export function CompareScreen() {
  const { t } = useTranslation('members');
  const [parameters, setParameters] = useSearchParams();
  const [keptId, otherId] = [parameters.get('keptId') ?? '', parameters.get('otherId') ?? ''];
  const preview = useGet('/api/v1/mergers/preview', { params: { query: { keptId, otherId } } });
  const kept = useGet('/api/v1/people/{personId}', { params: { path: { personId: keptId } } });
  const other = useGet('/api/v1/people/{personId}', { params: { path: { personId: otherId } } });
  return (
    <Page
      title={t('merger.title')}
      lead={t('merger.lead')}
      trail={[{ label: t('duplicates.title'), to: '/duplicates' }]}
      actions={
        <Button onClick={() => setParameters({ keptId: otherId, otherId: keptId }, { replace: true })}>
          {t('merger.swap')}
        </Button>
      }
    >
      <QueryView query={preview}>
        {(found) => (
          <div className="stack">
            <Obstacles title={t('merger.obstacles')} obstacles={found.obstacles} />
            <QueryView query={kept}>
              {(one) => (
                <QueryView query={other}>
                  {(second) => <Facts preview={found} kept={one} other={second} />}
                </QueryView>
              )}
            </QueryView>
            <Stakes title={t('merger.moves')} stakes={found.moves} />
            <Stakes title={t('merger.holds')} stakes={found.keptHolds} />
            {found.obstacles.length === 0 && <Confirm keptId={keptId} otherId={otherId} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Facts({ preview, kept, other }: { preview: Preview; kept: Person; other: Person }) {
  const { t } = useTranslation('members');
  const facts = useComparedFacts();
  // The tier comes along with the ledger.
  const taken = (fact: string) =>
    preview.fills.some((filled) => filled === fact) || (fact === 'tier' && kept.tier === null);
  return (
    <Card title={t('merger.facts')} flush>
      <p className="muted compare-hint">{t('merger.factsHint')}</p>
      <SmallTable
        label={t('merger.facts')}
        head={[t('merger.fact'), t('merger.kept'), t('merger.other'), t('merger.after')]}
        rows={[
          {
            key: 'name',
            cells: [
              t('person.name'),
              <Link key="kept" to={`/people/${kept.id}`}>
                {kept.name}
              </Link>,
              <Link key="other" to={`/people/${other.id}`}>
                {other.name}
              </Link>,
              <b key="after">{kept.name}</b>,
            ],
          },
          ...facts
            .map(({ key, label, read }) => ({ key, label, here: read(kept), there: read(other) }))
            .filter(({ here, there }) => here !== null || there !== null)
            .map(({ key, label, here, there }) => ({
              key,
              cells: [
                label,
                here ?? '—',
                there ?? '—',
                there !== null && taken(key) ? (
                  <>
                    <b>{there}</b> <span className="muted">{t('merger.taken')}</span>
                  </>
                ) : (
                  <b>{here ?? '—'}</b>
                ),
              ],
            })),
        ]}
      />
    </Card>
  );
}

function Confirm({ keptId, otherId }: { keptId: string; otherId: string }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<string>();
  const merge = useCommand('post', '/api/v1/mergers', { success: t('merger.done'), quiet: true });
  if (!can('mergeRecords')) return null;
  const run = async ({ reason }: { reason: string }) => {
    setRefusal(undefined);
    try {
      await merge.run({ body: { keptId, otherId, reason } });
      await navigate(`/people/${keptId}`, { replace: true });
    } catch (failure) {
      setRefusal(asProblem(failure).message);
    }
  };
  return (
    <Card>
      {refusal !== undefined && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form layout="vertical" onFinish={(values: { reason: string }) => void run(values)}>
        <Form.Item name="reason" label={t('merger.reason')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={merge.isRunning}>
          {t('merger.confirm')}
        </Button>
      </Form>
    </Card>
  );
}
