import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '@/api/types';
import { Card } from '@/ui/card';
import { StatusTag } from '@/ui/status-tag';
import { type Fact, factsOf, FactsTable } from './facts-table';
import { shareText } from './figures';
import { useLinks } from './links';
import { SaveButtons } from './save-buttons';
import type { ViewChoice } from './view-choice';

type Part = Schema<'PartView'>;

/** "Nobody left out": every part of the place with how many there are and how many have somebody. */
export function CoverageCard({ view, choice }: { view: Schema<'DashboardView'>; choice: ViewChoice }) {
  const { t } = useTranslation('insights');
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
    { key: 'pairs', title: t('coverage.pairs'), value: ({ pairs }) => pairs },
  ];
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
        facts={facts}
        rows={parts}
        rowKey={({ id }) => id}
        totals={[
          t('coverage.total'),
          counts.members.toLocaleString('zh-CN'),
          counts.recognised.toLocaleString('zh-CN'),
          counts.recognisedPaired.toLocaleString('zh-CN'),
          shareText(counts.recognisedPaired, counts.recognised),
          counts.villages.toLocaleString('zh-CN'),
          counts.villagesLinked.toLocaleString('zh-CN'),
          counts.pairs.toLocaleString('zh-CN'),
        ]}
      />
    </Card>
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
