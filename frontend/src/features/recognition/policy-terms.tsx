import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { yuanText } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { useBilingual } from '@/ui/use-bilingual';
import { useIncomeLineText } from './income-line';
import {
  isObject,
  type Json,
  type PolicyDocument,
  type PolicyStep,
  type WrittenRoute,
} from './policy-document';
import { usePolicyWords } from './policy-words';
import { percent } from './vote-check';

const ownSections = ['eligibility', 'tiers', 'recognition'];

/** A pack as people read it: what recognition says of itself, and the sections of the other modules. */
export function PolicyTerms({ document }: { document: PolicyDocument }) {
  return (
    <>
      <Procedure document={document} />
      <Eligibility document={document} />
      <Tiers document={document} />
      <OtherSections document={document as unknown as Record<string, Json>} />
    </>
  );
}

function Procedure({ document: { recognition } }: { document: PolicyDocument }) {
  const { t } = useTranslation('recognition');
  const { field, text } = usePolicyWords();
  return (
    <Card
      title={t('policy.procedure')}
      flush
      extra={
        <span className="muted">
          {t('policy.deadline', { count: recognition.deadline.days })} · {field('entitlementMonths')}{' '}
          {recognition.entitlementMonths}
          {recognition.paidOn && ` · ${field('paidOn')} ${monthDay(recognition.paidOn)}`}
        </span>
      }
    >
      <SmallTable
        label={t('policy.procedure')}
        head={[t('policy.steps'), t('policy.byLevel'), t('policy.days'), t('policy.detail')]}
        rows={recognition.steps.map((step, place) => ({
          key: step.kind,
          cells: [
            `${place + 1}. ${text('kind', step.kind)}`,
            text('by', step.by),
            step.days,
            <Detail key="detail" step={step} />,
          ],
        }))}
      />
    </Card>
  );
}

const monthDay = ({ month, day }: { month: number; day: number }) =>
  `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

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

function Eligibility({ document: { eligibility } }: { document: PolicyDocument }) {
  const { t } = useTranslation('recognition');
  const said = useBilingual();
  const { field, text } = usePolicyWords();
  const lineText = useIncomeLineText();
  const { incomeLines, window, required } = eligibility;
  return (
    <>
      <Card title={t('policy.routes')} flush>
        <SmallTable
          label={t('policy.routes')}
          head={[t('policy.routes'), t('policy.detail')]}
          rows={eligibility.routes.map((route) => ({
            key: route.code,
            cells: [said(route), <Conditions key="conditions" route={route} />],
          }))}
        />
      </Card>
      <Card title={field('eligibility')}>
        <DefinitionList
          items={[
            {
              label: field('incomeLines'),
              value: (incomeLines ?? []).map((line) => (
                <div key={`${line.residence}${line.fromYear}`}>
                  {t(`residence.${line.residence}`)} · {lineText(line)} · {field('fromYear')} {line.fromYear}
                </div>
              )),
            },
            { label: field('causes'), value: text('causes', eligibility.causes) },
            {
              label: field('exclusions'),
              value: eligibility.exclusions.length === 0 ? null : eligibility.exclusions.map(said).join('；'),
            },
            { label: field('required'), value: required ? text('required', required) : null },
            {
              label: field('window'),
              value: window ? `${monthDay(window.from)} — ${monthDay(window.until)}` : null,
            },
          ]}
        />
      </Card>
    </>
  );
}

/** What a route asks for, each condition on a line. */
function Conditions({ route }: { route: WrittenRoute }) {
  const { field, text } = usePolicyWords();
  const said = useBilingual();
  const lines = [
    route.residence && `${field('residence')}：${text('residence', route.residence)}`,
    route.belowIncomeLine === true && field('belowIncomeLine'),
    route.identities && `${field('identities')}：${text('identities', route.identities)}`,
    route.causes && `${field('causes')}：${text('causes', route.causes)}`,
    typeof route.minimumAge === 'number' && `${field('minimumAge')}：${route.minimumAge}`,
    typeof route.minimumStanding === 'number' && `${field('minimumStanding')}：${route.minimumStanding}`,
    route.attested && `${field('attested')}：${route.attested.map(said).join('、')}`,
  ].filter((line): line is string => typeof line === 'string');
  return lines.length === 0 ? <>—</> : lines.map((line) => <div key={line}>{line}</div>);
}

function Tiers({ document: { tiers } }: { document: PolicyDocument }) {
  const { t } = useTranslation('recognition');
  const { t: common } = useTranslation();
  const { field } = usePolicyWords();
  const unit = common('money.yuan');
  return (
    <Card title={t('policy.tiers')} flush>
      <SmallTable
        label={t('policy.tiers')}
        head={['tier', 'amount', 'least', 'most'].map((name, place) =>
          place === 0 ? field(name) : `${field(name)}（${unit}）`,
        )}
        rows={tiers.map(({ tier, amount, least, most }) => ({
          key: tier,
          cells: [t(`tier.${tier}`), yuanText(amount), yuanText(least), yuanText(most)],
        }))}
      />
    </Card>
  );
}

function OtherSections({ document }: { document: Record<string, Json> }) {
  const { field, gist, text, title } = usePolicyWords();
  return Object.entries(document)
    .filter(([name, section]) => !ownSections.includes(name) && typeof section === 'object')
    .map(([name, section]) => (
      <Card key={name} title={field(name)}>
        <DefinitionList
          items={
            Array.isArray(section)
              ? section.map((item, place) => ({
                  label: title(item, place),
                  value: gist(item),
                }))
              : Object.entries(isObject(section) ? section : {}).map(([key, value]) => ({
                  label: field(key),
                  value: text(key, value),
                }))
          }
        />
      </Card>
    ));
}
