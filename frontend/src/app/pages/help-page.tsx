import { useTranslation } from 'react-i18next';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';

const topics = ['find', 'personal', 'conflict', 'keyboard', 'print', 'contact'] as const;

export function HelpPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('help.title')}>
      <div className="two-columns">
        {topics.map((topic) => (
          <Card key={topic} title={t(`help.${topic}`)}>
            <p>{t(`help.${topic}Text`)}</p>
          </Card>
        ))}
      </div>
    </Page>
  );
}
