import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '@/api/problem';
import { useSignIn } from '@/api/session';
import { vaults } from '@/offline/vault';
import { ErrorState, LoadingState } from '@/ui/states';
import { useDocumentTitle } from '@/ui/use-document-title';
import './sign-in-page.css';

interface UnlockPageProps {
  /** Why it is not known who is signed in. */
  problem: Problem;
  onRetry: () => void;
}

/** The program was opened without a line: the password of the last sign-in opens what is kept here, where anything is. */
export function UnlockPage({ problem, onRetry }: UnlockPageProps) {
  const kept = useQuery({
    queryKey: ['vaults'],
    queryFn: async () => (await vaults()).map(({ account }) => account),
    networkMode: 'always',
  });
  if (kept.isPending) return <LoadingState />;
  if (kept.data === undefined || kept.data.length === 0)
    return <ErrorState problem={problem} onRetry={onRetry} />;
  return <UnlockForm accounts={kept.data} onRetry={onRetry} />;
}

function UnlockForm({ accounts, onRetry }: { accounts: readonly string[]; onRetry: () => void }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const [account, setAccount] = useState(accounts[0] ?? '');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  useDocumentTitle(t('unlock.title'));

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setRunning(true);
    setRefusal(undefined);
    try {
      await signIn(account, password);
    } catch (failure) {
      setRefusal(asProblem(failure).message);
      setPassword('');
      setRunning(false);
    }
  };

  return (
    <main id="main" className="sign-in-page">
      <div className="sign-in-box stack">
        <div>
          <p className="muted">{t('product')}</p>
          <h1>{t('unlock.title')}</h1>
        </div>
        <p>{t('unlock.lead')}</p>
        {refusal !== undefined && (
          <p role="alert" className="unlock-refusal">
            {refusal}
          </p>
        )}
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <label className="unlock-field">
            {t('signIn.account')}
            <select value={account} onChange={(event) => setAccount(event.target.value)}>
              {accounts.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
          <label className="unlock-field">
            {t('signIn.password')}
            <input
              type="password"
              autoComplete="current-password"
              autoFocus
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          <button type="submit" className="button primary" disabled={isRunning}>
            {t('unlock.submit')}
          </button>
        </form>
        <button type="button" className="plain-button" onClick={onRetry}>
          {t('unlock.online')}
        </button>
      </div>
    </main>
  );
}
