import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { StatusTag } from '@/ui/status-tag';
import { useBilingual } from '@/ui/use-bilingual';
import { useStandards } from '@/ui/standards';
import type { Case } from './case';
import { DuesEvidence } from './dues-evidence';

export function ApplicationCard({ shown: { application, pack } }: { shown: Case }) {
  const { t } = useTranslation('recognition');
  const said = useBilingual();
  const { name: codeName } = useStandards();
  const { snapshot } = application;
  return (
    <Card title={t('case.application')}>
      <DefinitionList
        items={[
          {
            label: t('form.route'),
            value: pack.route === null ? application.route : said(pack.route),
            wide: true,
          },
          { label: t('form.tier'), value: t(`tier.${application.tier}`) },
          { label: t('form.residence'), value: t(`residence.${application.residence}`) },
          { label: t('form.primaryCause'), value: codeName('hardshipCause', application.primaryCause) },
          {
            label: t('form.otherCauses'),
            value: application.otherCauses.map((code) => codeName('hardshipCause', code)).join('、'),
          },
          { label: t('form.household'), value: snapshot.householdSize },
          { label: t('form.perCapita'), value: <Money fen={snapshot.perCapita} /> },
          {
            label: t('visit.rigidExpenses'),
            value: (snapshot.expenses ?? []).map(({ kind, amount }) => (
              <span key={kind} className="row">
                {codeName('rigidExpense', kind)} <Money fen={amount} />
              </span>
            )),
          },
          {
            label: t('form.standing'),
            value:
              snapshot.partyStanding === null
                ? null
                : t('form.standingYears', { count: snapshot.partyStanding }),
          },
          { label: t('form.dues'), value: <DuesEvidence dues={snapshot.dues} /> },
          { label: t('form.signedOn'), value: <DateText value={application.signedOn} /> },
          {
            label: t('form.otherAid'),
            value: application.otherAid.map(({ from, what }) => `${from} ${what}`).join('；'),
          },
          { label: t('form.reason'), value: application.reason, wide: true },
        ]}
      />
    </Card>
  );
}

/** The five gates, each with its evidence. */
export function GatesCard({ gates }: { gates: Schema<'Gate'>[] }) {
  const { t } = useTranslation('recognition');
  return (
    <Card title={t('case.gates')}>
      <ul className="choices">
        {gates.map((gate) => (
          <li key={gate.kind}>
            <span>
              {t(`gate.${gate.kind}`)} <span className="muted">{gate.evidence}</span>
            </span>
            {gate.passed === null ? (
              <StatusTag>{t('gate.notNeeded')}</StatusTag>
            ) : (
              <StatusTag tone={gate.passed ? 'success' : 'warning'}>
                {t(gate.passed ? 'gate.passed' : 'gate.notYet')}
              </StatusTag>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
