import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '@/api/problem';
import { fetchFile, saveFile } from '@/api/transfer';
import { Dialog } from './dialog';
import './picture-dialog.css';
import { LoadingState } from './states';

interface PictureDialogProps {
  title: string;
  address: string;
  onClose: () => void;
}

/** A picture fetched with the session, shown as large as the window allows, and kept nowhere. */
export function PictureDialog({ title, address, onClose }: PictureDialogProps) {
  const { t } = useTranslation();
  const [picture, setPicture] = useState<{ url: string; name: string; content: Blob }>();
  const [problem, setProblem] = useState<Problem>();

  useEffect(() => {
    let url: string | undefined;
    let isGone = false;
    fetchFile(address).then(
      ({ name, content }) => {
        if (isGone) return;
        url = URL.createObjectURL(content);
        setPicture({ url, name, content });
      },
      (failure: unknown) => setProblem(asProblem(failure)),
    );
    return () => {
      isGone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [address]);

  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      footer={
        picture !== undefined && (
          <Button onClick={() => saveFile(picture.name, picture.content)}>{t('action.save')}</Button>
        )
      }
    >
      {problem !== undefined ? (
        <p role="alert">{problem.message}</p>
      ) : picture === undefined ? (
        <LoadingState />
      ) : (
        <img className="opened-picture" src={picture.url} alt={title} />
      )}
    </Dialog>
  );
}
