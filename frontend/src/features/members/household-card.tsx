import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { EmptyState } from '@/ui/states';
import './members.css';
import { useCoded } from '@/ui/standards';
import type { Household } from './types';

interface HouseholdCardProps {
  household: Household | null;
  extra?: React.ReactNode;
}

export function HouseholdCard({ household, extra }: HouseholdCardProps) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('household.title')} extra={extra}>
      {household === null ? <EmptyState title={t('household.empty')} /> : <Facts household={household} />}
    </Card>
  );
}

function Facts({ household }: { household: Household }) {
  const { t } = useTranslation('members');
  const coded = useCoded();
  return (
    <div className="stack">
      {!household.isHead && <p className="muted">{t('household.notHead')}</p>}
      <DefinitionList
        items={[
          { label: t('household.size'), value: t('household.people', { count: household.size }) },
          {
            label: t('household.labourCount'),
            value:
              household.labourCount === null ? null : t('household.people', { count: household.labourCount }),
          },
        ]}
      />
      {household.members.length === 0 ? (
        <p className="muted">{t('household.noMembers')}</p>
      ) : (
        // Scrolls on a phone; focusable, so that the keyboard can scroll it, too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" role="region" aria-label={t('household.members')} tabIndex={0}>
          <table className="household-table">
            <caption>{t('household.members')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('person.name')}</th>
                <th scope="col">{t('household.relation')}</th>
                <th scope="col">{t('household.birthYear')}</th>
                <th scope="col">{t('person.health')}</th>
                <th scope="col">{t('household.occupation')}</th>
                <th scope="col" className="numeric">
                  {t('household.annualIncome')}
                </th>
              </tr>
            </thead>
            <tbody>
              {household.members.map((member, index) => (
                <tr key={index}>
                  <td>{member.name}</td>
                  <td>{coded(member.relation)}</td>
                  <td>{member.birthYear ?? '—'}</td>
                  <td>{coded(member.health) || '—'}</td>
                  <td>{member.occupation ?? '—'}</td>
                  <td className="numeric">
                    <Money fen={member.annualIncome} bare />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Incomes household={household} />
    </div>
  );
}

function Incomes({ household }: { household: Household }) {
  const { t } = useTranslation('members');
  const coded = useCoded();
  if (household.years.length === 0) return <p className="muted">{t('household.noIncome')}</p>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" role="region" aria-label={t('household.incomes')} tabIndex={0}>
      <table className="household-table">
        <caption>{t('household.incomes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('household.year')}</th>
            <th scope="col">{t('household.source')}</th>
            <th scope="col" className="numeric">
              {t('household.amount')}
            </th>
            <th scope="col">{t('household.accounting')}</th>
            <th scope="col">{t('household.evidence')}</th>
          </tr>
        </thead>
        {household.years.map(({ year, total, perCapita, incomes, expenseTotal, expenses }) => (
          <tbody key={year}>
            {incomes.map((income, index) => (
              <tr key={index}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={incomes.length + 1 + (expenseTotal === null ? 0 : 1)}>
                    {year}
                  </th>
                )}
                <td>{coded(income.source)}</td>
                <td className="numeric">
                  <Money fen={income.amount} bare />
                </td>
                <td>{coded(income.accounting) || '—'}</td>
                <td>{coded(income.evidence)}</td>
              </tr>
            ))}
            <tr>
              <td>
                <b>{t('household.total')}</b>
              </td>
              <td className="numeric">
                <b>
                  <Money fen={total} bare />
                </b>
              </td>
              <td colSpan={2}>
                {t('household.perCapita')}{' '}
                <b>
                  <Money fen={perCapita} bare />
                </b>
              </td>
            </tr>
            {expenseTotal !== null && (
              <tr>
                <td>{t('household.expenseTotal')}</td>
                <td className="numeric">
                  <Money fen={expenseTotal} bare />
                </td>
                <td colSpan={2}>
                  {expenses.map(({ kind, amount }, index) => (
                    <span key={index}>
                      {index > 0 && t('facts.comma')}
                      {coded(kind)} <Money fen={amount} bare />
                    </span>
                  ))}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}
