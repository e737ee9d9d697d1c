import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { StatusTag } from '@/ui/status-tag';
import { guidePages, pageFor } from './guide';
import './help-screen.css';

const topics = ['find', 'personal', 'conflict', 'keyboard', 'print', 'contact'] as const;

/** How to use the system, for whoever is signed in. */
export function HelpScreen() {
  const { t } = useTranslation('help');
  return (
    <Page title={t('title')}>
      <GuideCard />
      <div className="two-columns">
        {topics.map((topic) => (
          <Card key={topic} title={t(topic)}>
            <p>{t(`${topic}Text`)}</p>
          </Card>
        ))}
      </div>
    </Page>
  );
}

/** The guide by posts, the user's own first. */
function GuideCard() {
  const { t } = useTranslation('help');
  const own = new Set(useSession().session.posts.map(pageFor));
  const pages = [...guidePages].sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
  return (
    <Card title={t('guide.title')}>
      <p>{t('guide.lead')}</p>
      <ul className="guide-pages">
        {pages.map((page) => (
          <li key={page} className="row">
            <Link to={`/help/${page}`}>{t(`guide.pages.${page}`)}</Link>
            {own.has(page) && <StatusTag tone="info">{t('guide.yours')}</StatusTag>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
