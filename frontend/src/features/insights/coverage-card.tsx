import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { StatusTag } from '@/ui/status-tag';
import { usePhone } from '@/ui/use-phone';
import { type Fact, factsOf, FactsTable } from './facts-table';
import { shareText } from './figures';
import { useLinks } from './links';
import { SaveButtons } from './save-buttons';
import type { ViewChoice } from './view-choice';

type Part = Schema<'PartView'>;

const phoneOrder = (key: string) => ['place', 'share'].indexOf(key) + 1 || 3;

/** "Nobody left out": every part of the place with how many there are and how many have somebody. */
export function CoverageCard({ view, choice }: { view: Schema<'DashboardView'>; choice: ViewChoice }) {
  const { t } = useTranslation('insights');
  const isPhone = usePhone();
  const { parts, place, counts } = view;
  if (parts.length === 0) return null;

  const facts: Fact<Part>[] = [
    {
      key: 'place',
      title: t('coverage.place'),
      value: ({ name }) => name,
      render: ({ id, name }) => <Link to={choice.addressOf(id)}>{name}</Link>,
    },
    { key: 'members', title: t('coverage.members'), value: ({ members }) => members },
    { key: 'recognised', title: t('coverage.recognised'), value: ({ recognised }) => recognised },
    { key: 'paired', title: t('coverage.paired'), value: ({ recognisedPaired }) => recognisedPaired },
    {
      key: 'share',
      title: t('coverage.share'),
      value: ({ recognised, recognisedPaired }) =>
        recognised === 0 ? '—' : Math.floor((recognisedPaired / recognised) * 1000) / 10,
      render: (part) => <Share part={part} />,
    },
    { key: 'villages', title: t('coverage.villages'), value: ({ villages }) => villages },
    { key: 'linked', title: t('coverage.linked'), value: ({ villagesLinked }) => villagesLinked },
    {
      key: 'pairs',
      title: t('coverage.pairs'),
      value: ({ pairs }) => pairs,
      render: (part) => <Pairs part={part} />,
    },
  ];
  const total: Record<string, ReactNode> = {
    place: t('coverage.total'),
    members: counts.members.toLocaleString('zh-CN'),
    recognised: counts.recognised.toLocaleString('zh-CN'),
    paired: counts.recognisedPaired.toLocaleString('zh-CN'),
    share: shareText(counts.recognisedPaired, counts.recognised),
    villages: counts.villages.toLocaleString('zh-CN'),
    linked: counts.villagesLinked.toLocaleString('zh-CN'),
    pairs: counts.pairs.toLocaleString('zh-CN'),
  };
  // A phone shows two columns at a time: who is left out comes first.
  const shown = isPhone ? [...facts].sort((a, b) => phoneOrder(a.key) - phoneOrder(b.key)) : facts;
  return (
    <Card
      title={t('coverage.title')}
      flush
      extra={
        <>
          <span className="muted card-note">{t('coverage.lead')}</span>
          <SaveButtons name={`${place.name} ${t('coverage.title')}`} table={() => factsOf(facts, parts)} />
        </>
      }
    >
      <FactsTable
        label={t('table', { name: t('coverage.title') })}
        facts={shown}
        rows={parts}
        rowKey={({ id }) => id}
        totals={shown.map(({ key }) => total[key])}
      />
    </Card>
  );
}

/** Organ branches help elsewhere: their pairs are the others' seen from the other end, and not more of them. */
const givers: readonly Part['kind'][] = ['workCommittee', 'organBranch', 'newSectorBranch'];

function Pairs({ part }: { part: Part }) {
  const { t } = useTranslation('insights');
  const pairs = part.pairs.toLocaleString('zh-CN');
  return givers.includes(part.kind) && part.pairs > 0 ? (
    <span className="muted">{t('coverage.given', { pairs })}</span>
  ) : (
    pairs
  );
}

function Share({ part }: { part: Part }) {
  const { t } = useTranslation('insights');
  const links = useLinks(part.id);
  const missing = part.recognised - part.recognisedPaired;
  if (part.recognised === 0) return <span className="muted">{t('coverage.nobody')}</span>;
  if (missing <= 0) return <StatusTag tone="success">{t('coverage.complete')}</StatusTag>;
  const { to } = links.ledger({ hasHelper: 'false' });
  const gap = t('coverage.gap', { count: missing });
  return (
    <span className="share">
      {shareText(part.recognisedPaired, part.recognised)}{' '}
      <StatusTag tone="warning">{to === undefined ? gap : <Link to={to}>{gap}</Link>}</StatusTag>
    </span>
  );
}
