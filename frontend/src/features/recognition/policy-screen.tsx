import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import type { Answer } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { compare, type PolicyDocument } from './policy-document';
import { InForceForm } from './policy-in-force-form';
import { PolicyTerms } from './policy-terms';
import { PolicyTrial } from './policy-trial';
import { usePolicyWords } from './policy-words';
import './recognition.css';

type Policy = Answer<'/api/v1/policies/{policyId}', 'get'>;

/** One version of a pack: readable, compared with another, tried on decided cases. */
export function PolicyScreen() {
  const { t } = useTranslation('recognition');
  const { id = '' } = useParams();
  const query = useGet('/api/v1/policies/{policyId}', { params: { path: { policyId: id } } });
  if (query.data !== undefined) return <Shown policy={query.data} />;
  return (
    <Page title={t('policy.shipped')} trail={[{ label: t('policy.title'), to: '/policies' }]}>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  );
}

function Shown({ policy }: { policy: Policy }) {
  const { t, i18n } = useTranslation('recognition');
  const { can } = useSession();
  const document = policy.document as PolicyDocument;
  return (
    <Page
      title={`${i18n.language === 'en' ? policy.englishName : policy.name} · ${t('policy.versionNumber', { n: policy.number })}`}
      aside={
        <StatusTag tone={policy.state === 'inForce' ? 'success' : 'neutral'}>
          {t(`policy.state.${policy.state}`)}
        </StatusTag>
      }
      lead={document.basis}
      trail={[{ label: t('policy.title'), to: '/policies' }]}
      actions={<Actions policy={policy} />}
    >
      <PolicyTerms document={document} />
      <Comparison policy={policy} />
      {can('tryPolicy') && <PolicyTrial pack={{ policyId: policy.id }} />}
      <Card title={t('policy.whole')}>
        {/* A scrolling region must be reachable by keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className="document" role="group" aria-label={t('policy.whole')} tabIndex={0}>
          {JSON.stringify(policy.document, null, 2)}
        </pre>
      </Card>
    </Page>
  );
}

function Actions({ policy }: { policy: Policy }) {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  const [isPutting, setPutting] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <>
      {can('addPolicy') && (
        <Link to={`/policies/new?from=${policy.id}`}>
          <Button>{t('editor.copy')}</Button>
        </Link>
      )}
      {can('editPolicy') && policy.editable && (
        <Link to={`/policies/${policy.id}/edit`}>
          <Button>{t('editor.edit')}</Button>
        </Link>
      )}
      {can('removePolicy') && policy.editable && (
        <Button danger onClick={() => setRemoving(true)}>
          {t('policy.remove')}
        </Button>
      )}
      {can('putPolicyInForce') && policy.state === 'draft' && (
        <Button type="primary" onClick={() => setPutting(true)}>
          {t('policy.putInForce')}
        </Button>
      )}
      {isPutting && <InForceForm row={policy} onClose={() => setPutting(false)} />}
      <RemoveDialog policy={policy} open={isRemoving} onClose={() => setRemoving(false)} />
    </>
  );
}

function RemoveDialog({ policy, open, onClose }: { policy: Policy; open: boolean; onClose: () => void }) {
  const { t, i18n } = useTranslation('recognition');
  const navigate = useNavigate();
  const remove = useCommand('delete', '/api/v1/policies/{policyId}', {
    // Its own page is left: it would only be told that there is no such version.
    invalidates: ['/api/v1/policies'],
    success: t('policy.removed'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('policy.remove')}
      open={open}
      danger
      confirmText={t('policy.remove')}
      onCancel={onClose}
      onConfirm={async () => {
        await remove.run({ params: { path: { policyId: policy.id } } }, policy.version);
        await navigate('/policies');
      }}
    >
      <p>
        {t('policy.removeHint', {
          name: i18n.language === 'en' ? policy.englishName : policy.name,
          n: policy.number,
        })}
      </p>
    </ConfirmDialog>
  );
}

function Comparison({ policy }: { policy: Policy }) {
  const { t } = useTranslation('recognition');
  const { trail, text } = usePolicyWords();
  const [params, setParams] = useSearchParams();
  const other = params.get('with') ?? undefined;
  const all = useGet('/api/v1/policies');
  const against = useGet(
    '/api/v1/policies/{policyId}',
    { params: { path: { policyId: other ?? '' } } },
    { enabled: other !== undefined },
  );
  const options = (all.data?.items ?? [])
    .filter(({ id }) => id !== policy.id)
    .map(({ id, name, number }) => ({
      value: id,
      label: `${name} · ${t('policy.versionNumber', { n: number })}`,
    }));
  if (options.length === 0) return null;
  const differences =
    against.data === undefined ? undefined : compare(against.data.document, policy.document);
  return (
    <Card title={t('policy.compare')}>
      <div className="stack">
        <Select
          aria-label={t('policy.compare')}
          allowClear
          style={{ maxWidth: 420 }}
          value={other}
          options={options}
          onChange={(value: string | undefined) => setParams(value === undefined ? {} : { with: value })}
        />
        {differences?.length === 0 && <p>{t('policy.same')}</p>}
        {differences !== undefined && differences.length > 0 && (
          <SmallTable
            label={t('policy.compare')}
            head={[t('policy.item'), t('policy.before'), t('policy.after')]}
            rows={differences.map((one) => ({
              key: one.path,
              cells: [
                trail(one.trail),
                text(lastField(one.trail), one.before),
                text(lastField(one.trail), one.after),
              ],
            }))}
          />
        )}
      </div>
    </Card>
  );
}

const lastField = (trail: readonly unknown[]): string =>
  trail.filter((step): step is string => typeof step === 'string').at(-1) ?? '';
