import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Answer } from '@/api/types';
import { useGet } from '@/api/use-get';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { StatusTag } from '@/ui/status-tag';
import { useBilingual } from '@/ui/use-bilingual';
import { compare, type PolicyDocument, type PolicyStep } from './policy-document';
import { percent } from './vote-check';
import './recognition.css';

type Policy = Answer<'/api/v1/policies/{policyId}', 'get'>;

/** One version of a pack, readable, and what it says otherwise than another. */
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
    >
      <Procedure document={document} />
      <Terms document={document} />
      <Comparison policy={policy} />
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

function Procedure({ document: { recognition } }: { document: PolicyDocument }) {
  const { t } = useTranslation('recognition');
  return (
    <Card
      title={t('policy.procedure')}
      flush
      extra={<span className="muted">{t('policy.deadline', { count: recognition.deadline.days })}</span>}
    >
      <SmallTable
        label={t('policy.procedure')}
        head={[t('policy.steps'), t('policy.byLevel'), t('policy.days'), t('policy.detail')]}
        rows={recognition.steps.map((step) => ({
          key: step.kind,
          cells: [
            t(`stage.${step.kind}`),
            t(`level.${step.by}`),
            step.days,
            <Detail key="detail" step={step} />,
          ],
        }))}
      />
    </Card>
  );
}

function Detail({ step }: { step: PolicyStep }) {
  const { t } = useTranslation('recognition');
  if (step.vote !== undefined) {
    const base = t(step.vote.base === 'present' ? 'vote.basePresent' : 'vote.baseShouldAttend');
    const floor = t('policy.voteFloor');
    return (
      <>
        {step.vote.thresholdBasisPoints === 0
          ? floor
          : `${t('policy.voteDetail', { rate: percent(step.vote.thresholdBasisPoints), base })}；${floor}`}
      </>
    );
  }
  if (step.investigators !== undefined) return <>{t('visit.investigators', { count: step.investigators })}</>;
  if (step.length !== undefined)
    return (
      <>
        {t(step.workingDays === true ? 'notice.lengthWorking' : 'notice.length', { count: step.length })} ·{' '}
        {(step.places ?? []).join('、')}
      </>
    );
  return <>—</>;
}

function Terms({ document: { eligibility, tiers } }: { document: PolicyDocument }) {
  const { t } = useTranslation('recognition');
  const said = useBilingual();
  return (
    <div className="two-columns">
      <Card title={t('policy.routes')}>
        <ul>
          {eligibility.routes.map((route) => (
            <li key={route.code}>{said(route)}</li>
          ))}
        </ul>
      </Card>
      <Card title={t('policy.tiers')}>
        <ul>
          {tiers.map((tier) => (
            <li key={tier.tier}>
              {t(`tier.${tier.tier}`)}：
              {t('judge.bounds', { least: yuanText(tier.least), most: yuanText(tier.most) })}
            </li>
          ))}
        </ul>
      </Card>
      {eligibility.exclusions.length > 0 && (
        <Card title={t('policy.exclusions')}>
          <ul>
            {eligibility.exclusions.map((exclusion) => (
              <li key={exclusion.code}>{said(exclusion)}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function Comparison({ policy }: { policy: Policy }) {
  const { t } = useTranslation('recognition');
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
            rows={differences.map(({ path, before, after }) => ({ key: path, cells: [path, before, after] }))}
          />
        )}
      </div>
    </Card>
  );
}
