import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/api/session';
import { emit } from '@/api/signals';
import type { Selection } from '@/ui/table/selection';
import { type BulkAct, bulkActs, mostAtOnce } from './bulk-acts';
import { BulkDialog } from './bulk-dialog';

/** What the user may do to the cases that are chosen in the list. */
export function BulkButtons({ selection }: { selection: Selection }) {
  const { t } = useTranslation('recognition');
  const { can } = useSession();
  const [act, setAct] = useState<BulkAct>();
  const open = (chosen: BulkAct) =>
    selection.keys.size > mostAtOnce
      ? emit({ kind: 'error', text: t('bulk.tooMany', { most: mostAtOnce }) })
      : setAct(chosen);
  return (
    <>
      {bulkActs
        .filter((one) => can(one))
        .map((one) => (
          <Button key={one} size="small" onClick={() => open(one)}>
            {t('bulk.act', { act: t(`act.${one}`) })}
          </Button>
        ))}
      {act !== undefined && (
        <BulkDialog
          act={act}
          ids={[...selection.keys]}
          onClose={(isDone) => {
            setAct(undefined);
            if (isDone) selection.clear();
          }}
        />
      )}
    </>
  );
}
