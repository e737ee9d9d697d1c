import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';

const topics = ['find', 'personal', 'conflict', 'keyboard', 'print', 'contact'] as const;

/** How to use the system, for whoever is signed in. */
export function HelpScreen() {
  const { t } = useTranslation('help');
  return (
    <Page title={t('title')}>
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
