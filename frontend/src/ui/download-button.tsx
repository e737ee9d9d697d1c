import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { emit, emitProblem } from '@/api/signals';
import { downloadFile } from '@/api/transfer';

interface DownloadButtonProps {
  address: string;
  /** What is asked for, where it is asked for by a command. */
  body?: unknown;
  /** Said when the file is there. */
  done?: string;
  title?: string;
  type?: 'primary';
  children: ReactNode;
}

/** Fetches a file; says why where that fails. */
export function DownloadButton({ address, body, done, children, ...look }: DownloadButtonProps) {
  const [isRunning, setRunning] = useState(false);
  const download = async () => {
    setRunning(true);
    try {
      await downloadFile(address, body);
      if (done !== undefined) emit({ kind: 'success', text: done });
    } catch (failure) {
      emitProblem(failure);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button
      {...look}
      icon={<DownloadOutlined aria-hidden />}
      loading={isRunning}
      onClick={() => void download()}
    >
      {children}
    </Button>
  );
}
