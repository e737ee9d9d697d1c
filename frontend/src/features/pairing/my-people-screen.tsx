import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/date-text';
import { Page } from '@/ui/page';
import { QueryView } from '@/ui/query-view';
import { EmptyState, LoadingState } from '@/ui/states';
import { StatusTag } from '@/ui/status-tag';
import { useCampaigns } from './campaigns';
import { useKept } from './use-kept';
import { VisitDrawer } from './visit-drawer';
import './pairing.css';

type MyPerson = Schema<'GetMyPeopleMyPerson'>;

/** A helper's people, whoever is due first on top; a visit is logged from the card, with a line or without. */
export function MyPeopleScreen() {
  const { t } = useTranslation('pairing');
  const { query, kept, isOpening } = useKept('/api/v1/my-people');
  // At hand, with a line or without, when a holiday visit is logged.
  useCampaigns(true);
  return (
    <Page title={t('mine.title')}>
      {kept !== undefined ? (
        <>
          <p className="kept-notice" role="status">
            {t('mine.kept')} <DateText value={new Date(kept.at).toISOString()} />
          </p>
          <People items={kept.value.items} />
        </>
      ) : isOpening ? (
        <LoadingState />
      ) : (
        <QueryView
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t('mine.none')} hint={t('mine.noneHint')} />}
        >
          {({ items }) => <People items={items} />}
        </QueryView>
      )}
    </Page>
  );
}

function People({ items }: { items: readonly MyPerson[] }) {
  return (
    <ul className="my-people">
      {items.map((person) => (
        <li key={person.pair.id}>
          <Person person={person} />
        </li>
      ))}
    </ul>
  );
}

function Person({ person }: { person: MyPerson }) {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const [isLogging, setLogging] = useState(false);
  const { pair, nextPlanned, openCommitments } = person;
  return (
    <Card>
      <div className="my-person">
        <div className="row">
          <span className="my-person-name">{pair.beneficiary.name}</span>
          {pair.beneficiary.tier !== null && <StatusTag>{t(`tier.${pair.beneficiary.tier}`)}</StatusTag>}
          {!pair.planned && <StatusTag tone="warning">{t('mine.noPlan')}</StatusTag>}
        </div>
        <span className="muted">{pair.beneficiary.organisationName}</span>
        <span>
          {pair.visitOverdue ? (
            <StatusTag tone="danger">{t('mine.overdue', { date: pair.nextVisitDue })}</StatusTag>
          ) : (
            t('mine.due', { date: pair.nextVisitDue })
          )}
        </span>
        <span className="muted">
          {pair.lastVisitOn === null ? t('mine.never') : t('mine.last', { date: pair.lastVisitOn })}
          {nextPlanned !== null && ` · ${t('mine.nextPlanned', { date: nextPlanned.day })}`}
        </span>
        {openCommitments.length > 0 && (
          <span>{t('mine.commitments', { count: openCommitments.length })}</span>
        )}
        <div className="my-person-actions">
          <Button type="primary" size="large" onClick={() => setLogging(true)}>
            {t('visit.log')}
          </Button>
          <Link className="button" to={`/pairs/${pair.id}`}>
            {t('mine.open')}
          </Link>
        </div>
      </div>
      {isLogging && (
        <VisitDrawer
          bond={{ pairId: pair.id }}
          name={pair.beneficiary.name}
          {...(nextPlanned !== null && nextPlanned.day <= session.businessDate
            ? { planned: nextPlanned }
            : {})}
          onClose={() => setLogging(false)}
        />
      )}
    </Card>
  );
}
