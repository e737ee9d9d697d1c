import { screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { ImportsScreen } from './imports-screen';
import { anImport, importId } from './testing';

const operations = ['listRosterImports', 'uploadRoster', 'downloadRosterTemplate'];
const sheet = new File(['x'], '名册.xlsx');

function open(rights = operations) {
  return renderScreen(<ImportsScreen />, {
    at: '/roster-imports',
    path: '/roster-imports',
    session: { operations: rights },
  });
}

describe('The roster imports', () => {
  it('begin with an upload that leads to its import', async () => {
    answer('get', '/api/v1/roster-imports', { items: [], next: null });
    let sent: FormData | undefined;
    answer('post', '/api/v1/roster-imports', async (request) => {
      sent = await request.formData();
      return anImport();
    });
    const { user, router } = open();
    expect(await screen.findByText('还没有导入过名册')).toBeVisible();
    await user.upload(screen.getByLabelText('名册文件'), sheet);
    await waitFor(() => expect(router.state.location.pathname).toBe(`/roster-imports/${importId}`));
    expect(sent?.get('incomeYear')).toBe('2025');
  });

  it('say at once what is no workbook', async () => {
    answer('get', '/api/v1/roster-imports', { items: [], next: null });
    answer('post', '/api/v1/roster-imports', () =>
      refusal(400, 'workbook.old_format', { detail: '这是旧版 .xls 文件。' }),
    );
    const { user } = open();
    await user.upload(screen.getByLabelText('名册文件'), sheet);
    expect(await screen.findByRole('alert')).toHaveTextContent('这是旧版 .xls 文件。');
  });

  it('take an upload that was cut short once more, under the same key', async () => {
    answer('get', '/api/v1/roster-imports', { items: [], next: null });
    const keys: (string | null)[] = [];
    answer('post', '/api/v1/roster-imports', (request) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : anImport();
    });
    const { user, router } = open();
    await user.upload(await screen.findByLabelText('名册文件'), sheet);
    await user.click(await screen.findByRole('button', { name: '重试' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/roster-imports/${importId}`));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('are listed with what came of them', async () => {
    const { id, fileName, uploadedBy, uploadedAt, endedAt } = anImport();
    const counts = { rows: 9156, added: 9000, changed: 6, unchanged: 150, faultCount: 0 };
    answer('get', '/api/v1/roster-imports', {
      items: [{ id, fileName, uploadedBy, uploadedAt, endedAt, state: 'done', ...counts }],
      next: null,
    });
    open();
    expect(await screen.findByRole('link', { name: '名册.xlsx' })).toHaveAttribute(
      'href',
      `/roster-imports/${id}`,
    );
    expect(screen.getByText('已导入')).toBeVisible();
    expect(screen.getByText('9,000')).toBeVisible();
  });

  it('show no upload to those who may only look', async () => {
    answer('get', '/api/v1/roster-imports', { items: [], next: null });
    open(['listRosterImports']);
    expect(await screen.findByText('还没有导入过名册')).toBeVisible();
    expect(screen.queryByLabelText('名册文件')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '下载模板' })).not.toBeInTheDocument();
  });

  it('say when the list is forbidden or fails', async () => {
    answer('get', '/api/v1/roster-imports', () => refusal(403, 'access.forbidden'));
    open();
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
