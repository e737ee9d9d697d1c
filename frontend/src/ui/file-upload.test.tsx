import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { renderScreen } from '@/testing/render';
import { FileUpload } from './file-upload';

const upload = vi.fn<(file: File, onProgress: (fraction: number) => void) => Promise<void>>();
const sheet = new File(['x'], '花名册.XLSX');

function open() {
  return renderScreen(<FileUpload label="花名册" types={['.xlsx']} maxMegabytes={1} upload={upload} />).user;
}

describe('A file', () => {
  it('is sent and its progress shown', async () => {
    let finish: () => void = () => undefined;
    upload.mockImplementation((_file, onProgress) => {
      onProgress(0.4);
      return new Promise((resolve) => (finish = resolve));
    });
    const user = open();
    await user.upload(screen.getByLabelText('花名册'), sheet);
    expect(await screen.findByText(/正在上传 40%/)).toBeVisible();
    expect(screen.getByLabelText('花名册')).toBeDisabled();
    finish();
    expect(await screen.findByText(/已上传/)).toBeVisible();
  });

  it('can be sent again after a failure', async () => {
    upload
      .mockRejectedValueOnce(new Problem(0, 'network', '网络不通', undefined, {}, {}))
      .mockResolvedValueOnce();
    const user = open();
    await user.upload(screen.getByLabelText('花名册'), sheet);
    expect(await screen.findByRole('alert')).toHaveTextContent('网络不通');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText(/已上传/)).toBeVisible();
    expect(upload).toHaveBeenCalledTimes(2);
  });

  it('of the wrong kind or size is not sent', async () => {
    const { user } = renderScreen(
      <FileUpload label="花名册" types={['.xlsx']} maxMegabytes={0.000001} upload={upload} />,
    );
    await user.upload(screen.getByLabelText('花名册'), new File(['more than a byte'], 'a.xlsx'));
    expect(await screen.findByRole('alert')).toHaveTextContent('文件超过');
    expect(upload).not.toHaveBeenCalled();
  });
});
