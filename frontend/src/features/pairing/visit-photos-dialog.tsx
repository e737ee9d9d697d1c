import { DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IdempotencyKeys } from '@/api/idempotency';
import { uploadFile } from '@/api/transfer';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Dialog } from '@/ui/dialog';
import { FileUpload } from '@/ui/file-upload';
import { PictureDialog } from '@/ui/picture-dialog';
import { QueryView } from '@/ui/query-view';
import { shrinkPicture } from '@/ui/shrink-picture';
import { EmptyState } from '@/ui/states';
import './visit-photos.css';
import type { VisitView } from './types';

type Photo = Schema<'VisitPhotoView'>;

/** The photographs of a visit; who may correct the visit adds and withdraws some. */
export function VisitPhotosDialog({ visit, onClose }: { visit: VisitView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const query = useGet('/api/v1/visits/{visitId}/photos', { params: { path: { visitId: visit.id } } });
  const [opened, setOpened] = useState<Photo>();
  const [leaving, setLeaving] = useState<Photo>();
  return (
    <Dialog title={t('photo.titleOf', { date: visit.day })} open onClose={onClose}>
      <div className="stack">
        <QueryView
          query={query}
          isEmpty={({ items }) => items.length === 0}
          empty={<EmptyState title={t('photo.none')} />}
        >
          {({ items }) => (
            <ul className="visit-photos">
              {items.map((photo) => (
                <PhotoLine
                  key={photo.id}
                  photo={photo}
                  onOpen={() => setOpened(photo)}
                  onWithdraw={visit.mayCorrect ? () => setLeaving(photo) : undefined}
                />
              ))}
            </ul>
          )}
        </QueryView>
        {visit.mayCorrect && <AddPhoto visitId={visit.id} />}
      </div>
      {opened !== undefined && (
        <PictureDialog
          title={opened.note ?? opened.fileName}
          address={`/api/v1/visit-photos/${opened.id}/content`}
          onClose={() => setOpened(undefined)}
        />
      )}
      {leaving !== undefined && <WithdrawDialog photo={leaving} onClose={() => setLeaving(undefined)} />}
    </Dialog>
  );
}

interface PhotoLineProps {
  photo: Photo;
  onOpen: () => void;
  onWithdraw: (() => void) | undefined;
}

function PhotoLine({ photo, onOpen, onWithdraw }: PhotoLineProps) {
  const { t } = useTranslation('pairing');
  const { fileName, note, addedBy, addedOn, removedOn, removedBy, removedWhy } = photo;
  const name = note ?? fileName;
  if (removedOn !== null)
    return (
      <li className="muted">
        <span>
          <s>{name}</s>
          <small>{t('photo.withdrawnBy', { by: removedBy, date: removedOn, why: removedWhy })}</small>
        </span>
      </li>
    );
  return (
    <li>
      <button type="button" className="plain-button" onClick={onOpen} aria-label={t('photo.open', { name })}>
        <PictureOutlined aria-hidden />
        <span>
          {name}
          <small className="muted">{t('photo.by', { by: addedBy, date: addedOn })}</small>
        </span>
      </button>
      {onWithdraw !== undefined && (
        <Button
          type="text"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('photo.withdraw', { name })}
          onClick={onWithdraw}
        />
      )}
    </li>
  );
}

function AddPhoto({ visitId }: { visitId: string }) {
  const { t } = useTranslation('pairing');
  const cache = useQueryClient();
  const [keys] = useState(() => new IdempotencyKeys());
  const upload = async (file: File, onProgress: (fraction: number) => void) => {
    const sent = await shrinkPicture(file);
    const idempotencyKey = keys.keyFor({ name: sent.name, size: sent.size, at: file.lastModified });
    try {
      await uploadFile(`/api/v1/visits/${visitId}/photos`, sent, { idempotencyKey, onProgress });
      keys.settle();
    } catch (failure) {
      keys.settle(failure);
      throw failure;
    }
    await cache.invalidateQueries();
  };
  return (
    <FileUpload
      label={t('photo.add')}
      types={['.jpg', '.jpeg', '.png']}
      maxMegabytes={30}
      hint={t('photo.hint')}
      upload={upload}
    />
  );
}

function WithdrawDialog({ photo, onClose }: { photo: Photo; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const withdraw = useCommand('post', '/api/v1/visit-photos/{photoId}/withdrawal', {
    success: t('photo.withdrawn'),
    quiet: true,
  });
  return (
    <ConfirmDialog
      title={t('photo.withdrawTitle')}
      open
      danger
      reasonLabel={t('photo.withdrawWhy')}
      onConfirm={async (reason) => {
        await withdraw.run({ params: { path: { photoId: photo.id } }, body: { reason } });
        onClose();
      }}
      onCancel={onClose}
    >
      {t('photo.withdrawText')}
    </ConfirmDialog>
  );
}
