import { Alert, Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { Card } from '@/ui/card';
import { yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { useBilingual } from '@/ui/use-bilingual';

type Pack = { policyId: string } | { document: unknown };

/** Which of a year's decided cases would come out otherwise under a pack; nothing is kept. */
export function PolicyTrial({ pack }: { pack: Pack }) {
  const { t } = useTranslation('recognition');
  const { session } = useSession();
  const id = useId();
  const [year, setYear] = useState(Number(session.businessDate.slice(0, 4)) - 1);
  const [result, setResult] = useState<Schema<'TrialResult'>>();
  const [wrong, setWrong] = useState<string>();
  const trial = useCommand('post', '/api/v1/policies/trial', { invalidates: [], quiet: true });

  const run = async () => {
    setResult(undefined);
    setWrong(undefined);
    try {
      setResult(await trial.run({ body: { year, ...pack } }));
    } catch {
      // What went wrong is said below; a document's errors stand beside its fields.
      setWrong(t('trial.wrong'));
    }
  };

  return (
    <Card title={t('trial.title')}>
      <div className="stack">
        <p className="muted">{t('trial.hint')}</p>
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <label htmlFor={id}>{t('trial.year')}</label>
          <InputNumber
            id={id}
            min={2000}
            max={2100}
            precision={0}
            value={year}
            onChange={(value) => setYear(value ?? year)}
          />
          <Button htmlType="submit" loading={trial.isRunning}>
            {t('trial.run')}
          </Button>
        </form>
        <div aria-live="polite">
          {wrong !== undefined && (
            <Alert
              type="error"
              showIcon
              title={trial.problem?.code === 'policy.invalid' ? wrong : (trial.problem?.message ?? wrong)}
            />
          )}
          {result && <Outcome result={result} />}
        </div>
      </div>
    </Card>
  );
}

function Outcome({ result }: { result: Schema<'TrialResult'> }) {
  const { t } = useTranslation('recognition');
  const said = useBilingual();
  const { year, tried, differing, items, notAsked } = result;
  const summary =
    tried === 0
      ? t('trial.nobody', { year })
      : differing === 0
        ? t('trial.none', { year, tried })
        : t('trial.result', { year, tried, differing });
  return (
    <div className="stack">
      <p>
        <strong>{summary}</strong>
      </p>
      {items.length > 0 && (
        <SmallTable
          label={t('trial.title')}
          head={[
            t('trial.number'),
            t('trial.person'),
            t('trial.place'),
            t('trial.before'),
            t('trial.after'),
            t('trial.reason'),
          ]}
          rows={items.map((one) => ({
            key: one.id,
            cells: [
              <Link key="number" to={`/cases/${one.id}`}>
                {one.number}
              </Link>,
              one.personName,
              `${one.townshipName} ${one.orgName}`,
              <Verdict key="before" verdict={one.before} />,
              <Verdict key="after" verdict={one.after} />,
              one.reasons.map((reason) => <div key={reason.code}>{said(reason)}</div>),
            ],
          }))}
        />
      )}
      {items.length < differing && <p className="muted">{t('trial.more', { count: items.length })}</p>}
      {tried > 0 && notAsked.length > 0 && (
        <p className="muted">{t('trial.notAsked', { names: notAsked.map(said).join('、') })}</p>
      )}
      <p className="muted">{t('trial.limits')}</p>
    </div>
  );
}

function Verdict({ verdict }: { verdict: Schema<'Verdict'> }) {
  const { t } = useTranslation('recognition');
  const { t: common } = useTranslation();
  return (
    <>
      {t(`trial.outcome.${verdict.outcome}`)}
      {verdict.tier !== null && ` · ${t(`tier.${verdict.tier}`)}`}
      {verdict.amount !== null && ` · ${yuanText(verdict.amount)} ${common('money.yuan')}`}
    </>
  );
}
