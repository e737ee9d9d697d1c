import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignal } from '@/api/signals';

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog')).ConfirmDialog }));

/** Says that somebody else was quicker (412), and loads their version. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const [reload, setReload] = useState<() => void>();

  useEffect(
    () =>
      onSignal((signal) => {
        if (signal.kind === 'conflict') setReload(() => signal.reload);
      }),
    [],
  );

  if (reload === undefined) return null;
  return (
    <Suspense>
      <ConfirmDialog
        title={t('conflict.title')}
        open
        confirmText={t('conflict.reload')}
        onCancel={() => setReload(undefined)}
        onConfirm={() => {
          reload();
          setReload(undefined);
        }}
      >
        {t('conflict.text')}
      </ConfirmDialog>
    </Suspense>
  );
}
