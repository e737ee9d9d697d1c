import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefreshSession, useSession } from '@/api/session';
import { emit, emitProblem } from '@/api/signals';
import { listUnsent, onUnsentChange, type UnsentVisit } from '@/offline/queue';
import { sendUnsent } from '@/offline/send';
import { canKeep, holds } from '@/offline/vault';
import { Page } from '@/ui/page';
import { EmptyState, LoadingState } from '@/ui/states';
import { UnsentCard } from './unsent-card';
import './pairing.css';

/** Visits that wait on this device: what they say, why they wait, and what may be done about it. */
export function UnsentScreen() {
  const { t } = useTranslation('pairing');
  const { session } = useSession();
  const cache = useQueryClient();
  const refreshSession = useRefreshSession();
  const user = session.user?.id ?? '';
  const visits = useUnsent(user);
  const [isSending, setSending] = useState(false);

  const send = async () => {
    setSending(true);
    try {
      // Nobody knows, after a time without a line, whether the session still is; if not, the page asks for the password.
      const current = await refreshSession();
      if (current.user?.id !== user) return;
      if ((await sendUnsent(user)) === 'offLine') emit({ kind: 'error', text: t('unsent.offLine') });
      await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'get' });
    } catch (failure) {
      emitProblem(failure);
    } finally {
      setSending(false);
    }
  };

  return (
    <Page
      title={t('unsent.title')}
      lead={t('unsent.lead')}
      actions={
        visits !== undefined &&
        visits.some(({ state }) => state === 'waiting') && (
          <Button type="primary" loading={isSending} onClick={() => void send()}>
            {t('unsent.sendNow')}
          </Button>
        )
      }
    >
      {visits === undefined ? (
        <LoadingState />
      ) : visits.length === 0 ? (
        <EmptyState title={t('unsent.none')} hint={t('unsent.noneHint')} />
      ) : (
        <ol className="my-people">
          {visits.map((visit) => (
            <li key={visit.id}>
              <UnsentCard visit={visit} user={user} onSend={() => void send()} />
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

function useUnsent(user: string): UnsentVisit[] | undefined {
  const [visits, setVisits] = useState<UnsentVisit[]>();
  const look = useCallback(async () => {
    setVisits(canKeep() && holds(user) ? await listUnsent(user) : []);
  }, [user]);
  useEffect(() => {
    const read = () => void look().catch(emitProblem);
    read();
    return canKeep() ? onUnsentChange(read) : undefined;
  }, [look]);
  return visits;
}
