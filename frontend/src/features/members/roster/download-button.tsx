import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { asProblem } from '@/api/problem';
import { emit } from '@/api/signals';
import { downloadFile } from '@/api/transfer';

interface DownloadButtonProps {
  address: string;
  icon?: ReactNode;
  type?: 'primary';
  children: ReactNode;
}

/** Fetches a file; says why where that fails. */
export function DownloadButton({ address, children, ...look }: DownloadButtonProps) {
  const [isRunning, setRunning] = useState(false);
  const download = async () => {
    setRunning(true);
    try {
      await downloadFile(address);
    } catch (failure) {
      emit({ kind: 'error', text: asProblem(failure).message });
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button {...look} loading={isRunning} onClick={() => void download()}>
      {children}
    </Button>
  );
}
