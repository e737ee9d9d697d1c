import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { emit } from '@/api/signals';
import { uploadFile } from '@/api/transfer';
import { Dialog } from './dialog';
import { FileUpload } from './file-upload';

interface ApplyFileProps<View> {
  title: string;
  /** Takes the file as a form, and with `apply=true` acts on it. */
  address: string;
  fileLabel: string;
  hint: string;
  types: readonly string[];
  maxMegabytes: number;
  applyText: string;
  mayApply: (view: View) => boolean;
  /** Said when it was applied. */
  applied: (view: View) => string;
  /** What the file holds, before anything is changed. */
  children: (view: View) => ReactNode;
  onClose: () => void;
}

/** A file that is looked at first and then applied in one act. */
export function ApplyFile<View>(props: ApplyFileProps<View>) {
  const { title, address, fileLabel, hint, types, maxMegabytes, applyText, mayApply, applied } = props;
  const { children, onClose } = props;
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [file, setFile] = useState<File>();
  const [view, setView] = useState<View>();
  const [problem, setProblem] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const apply = async () => {
    if (file === undefined) return;
    setRunning(true);
    setProblem(undefined);
    try {
      const done = await uploadFile<View>(address, file, { fields: { apply: 'true' } });
      emit({ kind: 'success', text: applied(done) });
      await cache.invalidateQueries();
      onClose();
    } catch (failure) {
      setProblem(asProblem(failure).message);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Dialog
      title={title}
      open
      variant="drawer"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="primary"
            disabled={view === undefined || !mayApply(view)}
            loading={isRunning}
            onClick={() => void apply()}
          >
            {applyText}
          </Button>
        </>
      }
    >
      <div className="stack">
        {problem !== undefined && <Alert type="error" showIcon title={problem} />}
        <FileUpload
          label={fileLabel}
          types={types}
          maxMegabytes={maxMegabytes}
          hint={hint}
          upload={async (chosen, onProgress) => {
            setView(undefined);
            setView(await uploadFile<View>(address, chosen, { onProgress }));
            setFile(chosen);
          }}
        />
        {view !== undefined && children(view)}
      </div>
    </Dialog>
  );
}
