import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { SmallTable } from '@/ui/small-table';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { BudgetDrawer } from './budget-drawer';
import type { Standing } from './types';

/** What there is beside what the list comes to; who is over stands out. */
export function BudgetCard({ round }: { round: Standing }) {
  const { t } = useTranslation('campaigns');
  const { can } = useSession();
  const [isSetting, setSetting] = useState(false);
  const maySet = can('setCampaignBudget') && round.closedOn === null;
  return (
    <Card
      title={t('budget')}
      flush
      extra={
        maySet && (
          <Button size="small" onClick={() => setSetting(true)}>
            {t('setBudget')}
          </Button>
        )
      }
    >
      {round.budget.length === 0 ? (
        <EmptyState title={t('budgetNone')} />
      ) : (
        <SmallTable
          label={t('budget')}
          head={[t('unit'), t('source'), t('class'), t('budget'), t('planned'), t('given'), t('over')]}
          rows={round.budget.map((row) => ({
            key: `${row.organisationId}.${row.source}.${row.class ?? ''}`,
            cells: [
              row.organisationName,
              t(`sources.${row.source}`),
              row.class === null ? t('allClasses') : t(`classes.${row.class}`),
              row.budget === null ? t('noBudget') : <Money key="budget" fen={row.budget} bare />,
              <Money key="planned" fen={row.planned} bare />,
              <Money key="given" fen={row.given} bare />,
              row.over > 0 ? (
                <StatusTag key="over" tone="danger">
                  <Money fen={row.over} />
                </StatusTag>
              ) : (
                <StatusTag key="over" tone="success">
                  {t('within')}
                </StatusTag>
              ),
            ],
          }))}
        />
      )}
      {isSetting && <BudgetDrawer round={round} onClose={() => setSetting(false)} />}
    </Card>
  );
}
