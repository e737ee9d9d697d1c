import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { randomUuid } from '@/api/idempotency';
import { emit } from '@/api/signals';
import {
  alone,
  changeUnsent,
  findUnsent,
  removeUnsent,
  type UnsentVisit,
  type VisitDraft,
} from '@/offline/queue';
import { Card } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { StatusTag } from '@/ui/status-tag';
import { EditUnsentDrawer } from './edit-unsent-drawer';

interface UnsentCardProps {
  visit: UnsentVisit;
  user: string;
  onSend: () => void;
}

/** One visit that waits. What the server has refused is its user's to decide: nothing goes away by itself. */
export function UnsentCard({ visit, user, onSend }: UnsentCardProps) {
  const { t } = useTranslation('pairing');
  const [open, setOpen] = useState<'edit' | 'remove'>();
  const { draft, photos, state } = visit;
  const { name, report, refusal, visitId } = draft;
  const close = () => setOpen(undefined);

  /** Under the lock of whoever sends: what has just been sent is not changed any more. */
  const decide = (change: (now: UnsentVisit) => UnsentVisit | undefined) =>
    alone(async () => {
      const now = await findUnsent(user, visit.id);
      if (now === undefined) {
        emit({ kind: 'error', text: t('unsent.gone') });
        return;
      }
      const changed = change(now);
      await (changed === undefined ? removeUnsent(now.id) : changeUnsent(user, changed));
    });

  // What was refused took no effect; what it says now is another request.
  const sendAs = async (changes: Partial<VisitDraft>, kept = photos) => {
    await decide(({ id, draft: before }) => {
      const key = before.refusal === undefined ? before.key : randomUuid();
      const now = { ...before, refusal: undefined, ...changes, key };
      return { id, state: 'waiting', draft: now, photos: kept };
    });
    onSend();
  };

  return (
    <Card>
      <div className="my-person">
        <div className="row">
          <span className="my-person-name">{name}</span>
          <StatusTag tone={state === 'refused' ? 'danger' : 'warning'}>{t(`unsent.${state}`)}</StatusTag>
        </div>
        <span className="muted">
          {report.on}
          {photos.length > 0 && ` · ${t('photo.count', { count: photos.length })}`}
        </span>
        <p>{report.findings}</p>
        {visitId !== undefined && <p className="muted">{t('unsent.photosLeft')}</p>}
        {refusal !== undefined && <p role="alert">{refusal.message}</p>}
        <div className="row">
          {refusal?.code === 'pairing.visited_that_day' && (
            <Button type="primary" onClick={() => void sendAs({ unlessVisited: false })}>
              {t('unsent.another')}
            </Button>
          )}
          {refusal !== undefined && draft.planned !== undefined && visitId === undefined && (
            <Button onClick={() => void sendAs({ planned: undefined, unlessVisited: true })}>
              {t('unsent.unplanned')}
            </Button>
          )}
          {refusal !== undefined && visitId !== undefined && (
            <Button onClick={() => void decide(() => undefined)}>{t('unsent.withoutPhotos')}</Button>
          )}
          {refusal !== undefined && <Button onClick={() => void sendAs({})}>{t('unsent.again')}</Button>}
          {visitId === undefined && <Button onClick={() => setOpen('edit')}>{t('unsent.edit')}</Button>}
          <Button danger onClick={() => setOpen('remove')}>
            {t('unsent.remove')}
          </Button>
        </div>
      </div>
      {open === 'edit' && (
        <EditUnsentDrawer visit={visit} onSave={(changes, files) => sendAs(changes, files)} onClose={close} />
      )}
      <ConfirmDialog
        title={t('unsent.removeOf', { name })}
        open={open === 'remove'}
        danger
        confirmText={t('unsent.remove')}
        onConfirm={async () => {
          await decide(() => undefined);
          emit({ kind: 'success', text: t('unsent.removed') });
          close();
        }}
        onCancel={close}
      >
        {t(visitId === undefined ? 'unsent.removeText' : 'unsent.removePhotosText')}
      </ConfirmDialog>
    </Card>
  );
}
