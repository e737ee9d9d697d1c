import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { DefinitionList } from '@/ui/definition-list';
import { Money } from '@/ui/money';
import { EmptyState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import './members.css';
import { useCoded } from '@/ui/standards';
import { TierTag } from './tags';
import type { LedgerStay } from './types';

/** Each stay in the ledger, the latest first. */
export function LedgerHistory({ stays }: { stays: readonly LedgerStay[] }) {
  const { t } = useTranslation('members');
  return (
    <Card title={t('person.history')}>
      {stays.length === 0 ? (
        <EmptyState title={t('history.empty')} />
      ) : (
        <ol className="stays">
          {stays.map((stay) => (
            <Stay key={stay.id} stay={stay} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Stay({ stay }: { stay: LedgerStay }) {
  const { t } = useTranslation('members');
  const { can } = useSession();
  const coded = useCoded();
  const { from, until } = stay;
  return (
    <li className={until === null ? 'current' : undefined}>
      <div className="row">
        <b>{until === null ? t('history.periodOpen', { from }) : t('history.period', { from, until })}</b>
        <TierTag tier={stay.tier} />
        <StatusTag tone={until === null ? 'success' : 'neutral'}>
          {t(until === null ? 'history.current' : 'history.exited')}
        </StatusTag>
      </div>
      <DefinitionList
        items={[
          {
            label: t('history.case'),
            value: can('getCase') ? (
              <Link to={`/cases/${stay.caseId}`}>{stay.caseNumber}</Link>
            ) : (
              stay.caseNumber
            ),
          },
          { label: t('history.cause'), value: coded(stay.cause) },
          { label: t('history.perCapita'), value: <Money fen={stay.perCapita} /> },
          { label: t('history.amount'), value: <Money fen={stay.amount} /> },
          { label: t('history.organisation'), value: stay.organisation?.name },
          ...(until === null ? [] : [{ label: t('history.exitReason'), value: coded(stay.exitReason) }]),
          ...(stay.helpers === null
            ? []
            : [
                {
                  label: t('history.helpers'),
                  value: [stay.helperUnit, stay.helpers].filter((part) => part !== null).join(' '),
                },
              ]),
          ...(stay.measures === null
            ? []
            : [{ label: t('history.measures'), value: stay.measures, wide: true }]),
          ...(stay.tiers.length < 2
            ? []
            : [
                {
                  label: t('history.tiers'),
                  wide: true,
                  value: stay.tiers
                    .map(({ tier, from: date, reason }) =>
                      t('history.tierSince', { date, tier: t(`tier.${tier}`), reason }),
                    )
                    .join('；'),
                },
              ]),
        ]}
      />
    </li>
  );
}
