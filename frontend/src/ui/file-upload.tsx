import { UploadOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import './file-upload.css';

interface FileUploadProps {
  label: string;
  /** Extensions with their dot: `['.xlsx']`. */
  types: readonly string[];
  maxMegabytes: number;
  hint?: ReactNode;
  /** Sends the file (`uploadFile`) and reports its progress from 0 to 1. */
  upload: (file: File, onProgress: (fraction: number) => void) => Promise<unknown>;
}

type State =
  | { kind: 'idle' }
  | { kind: 'uploading'; name: string; fraction: number }
  | { kind: 'done'; name: string }
  | { kind: 'failed'; reason: string; file?: File };

/** Takes one file by choice or by drop, checks kind and size, shows progress, offers another try. */
export function FileUpload({ label, types, maxMegabytes, hint, upload }: FileUploadProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [isOver, setOver] = useState(false);

  const send = async (file: File) => {
    setState({ kind: 'uploading', name: file.name, fraction: 0 });
    try {
      await upload(file, (fraction) => setState({ kind: 'uploading', name: file.name, fraction }));
      setState({ kind: 'done', name: file.name });
    } catch (failure) {
      setState({ kind: 'failed', reason: asProblem(failure).message, file });
    }
  };

  const take = (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    if (!types.some((type) => file.name.toLowerCase().endsWith(type)))
      setState({ kind: 'failed', reason: t('upload.wrongType', { types: types.join(' ') }) });
    else if (file.size > maxMegabytes * 1024 * 1024)
      setState({ kind: 'failed', reason: t('upload.tooLarge', { size: maxMegabytes }) });
    else void send(file);
  };

  const isUploading = state.kind === 'uploading';
  const failed = state.kind === 'failed' ? state : undefined;
  return (
    <div className="stack">
      <div className={isOver ? 'file-upload over' : 'file-upload'}>
        <UploadOutlined aria-hidden />
        <span>{t('upload.drop')}</span>
        {hint !== undefined && <small>{hint}</small>}
        <input
          type="file"
          aria-label={label}
          accept={types.join(',')}
          disabled={isUploading}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file, mended, must be choosable again.
            event.target.value = '';
          }}
        />
      </div>
      <div role="status">
        {isUploading && (
          <>
            <progress value={state.fraction} max={1} aria-label={state.name} />{' '}
            {t('upload.uploading', { percent: Math.round(state.fraction * 100) })}
          </>
        )}
        {state.kind === 'done' && `${state.name} ${t('upload.done')}`}
      </div>
      {failed !== undefined && (
        <p role="alert" className="file-upload-error row">
          {t('upload.failed')}：{failed.reason}
          {failed.file !== undefined && (
            <button type="button" className="button" onClick={() => take(failed.file)}>
              {t('action.retry')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
