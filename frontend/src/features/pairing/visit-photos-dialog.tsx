import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/api/types';
import { useCommand } from '@/api/use-command';
import { useGet } from '@/api/use-get';
import { AttachedFile } from '@/ui/attached-file';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Dialog } from '@/ui/dialog';
import { FileUpload } from '@/ui/file-upload';
import { QueryView } from '@/ui/query-view';
import { EmptyState } from '@/ui/states';
import { useAttach } from '@/ui/use-attach';
import type { VisitView } from './types';

type Photo = Schema<'VisitPhotoView'>;

/** The photographs of a visit; who may correct the visit adds and withdraws some. */
export function VisitPhotosDialog({ visit, onClose }: { visit: VisitView; onClose: () => void }) {
  const { t } = useTranslation('pairing');
  const query = useGet('/api/v1/visits/{visitId}/photos', { params: { path: { visitId: visit.id } } });
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
            <ul className="attached-files">
              {items.map((photo) => (
                <AttachedFile
                  key={photo.id}
                  file={photo}
                  address={`/api/v1/visit-photos/${photo.id}/content`}
                  onWithdraw={visit.mayCorrect ? () => setLeaving(photo) : undefined}
                />
              ))}
            </ul>
          )}
        </QueryView>
        {visit.mayCorrect && <AddPhoto visitId={visit.id} />}
      </div>
      {leaving !== undefined && <WithdrawDialog photo={leaving} onClose={() => setLeaving(undefined)} />}
    </Dialog>
  );
}

function AddPhoto({ visitId }: { visitId: string }) {
  const { t } = useTranslation('pairing');
  const attach = useAttach(`/api/v1/visits/${visitId}/photos`);
  return (
    <FileUpload
      label={t('photo.add')}
      types={['.jpg', '.jpeg', '.png']}
      maxMegabytes={30}
      hint={t('photo.hint')}
      upload={(file, onProgress) => attach(file, onProgress)}
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
