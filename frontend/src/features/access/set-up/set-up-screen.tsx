import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '@/api/session';
import type { Schema } from '@/api/types';
import { LanguageButton } from '@/ui/language-button';
import { QueryView } from '@/ui/query-view';
import { useDocumentTitle } from '@/ui/use-document-title';
import { DoneStep } from './done-step';
import './set-up.css';
import { SetUpForm } from './set-up-form';
import { useChoices } from './use-choices';

/** Where the printed one-time link leads; whoever comes without its token is told where to find it. */
export function SetUpScreen() {
  const { t } = useTranslation('access');
  const { session } = useSession();
  const [done, setDone] = useState<Schema<'SetUpDone'>>();
  const token = useLocation().hash.slice(1);
  useDocumentTitle(t('setUp.title'));

  // The passwords stay on screen although the session now says that the set-up is over.
  if (done === undefined && !session.setUpRequired) return <Navigate to="/" replace />;

  return (
    <main id="main" className="set-up stack">
      <header className="row">
        <h1>{t('setUp.title')}</h1>
        <LanguageButton />
      </header>
      {done !== undefined && <DoneStep done={done} />}
      {done === undefined && token === '' && <Alert type="info" showIcon title={t('setUp.noToken')} />}
      {done === undefined && token !== '' && <Wizard token={token} onDone={setDone} />}
    </main>
  );
}

function Wizard({ token, onDone }: { token: string; onDone: (done: Schema<'SetUpDone'>) => void }) {
  const choices = useChoices(token);
  if (choices.error !== null)
    return <Alert type="error" showIcon title={choices.error.message} role="alert" />;
  return (
    <QueryView query={choices}>
      {({ policyPacks }) => <SetUpForm token={token} packs={policyPacks} onDone={onDone} />}
    </QueryView>
  );
}
