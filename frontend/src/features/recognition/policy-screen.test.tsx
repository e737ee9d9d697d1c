import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PolicyScreen } from './policy-screen';

const id = '019b0000-0000-7000-8000-00000000e001';
const document: unknown = JSON.parse(readFileSync('../deploy/policies/modern.json', 'utf8'));
const draft = {
  id,
  key: 'modern',
  name: '通用方案',
  englishName: 'Modern default',
  number: 2,
  state: 'draft',
  from: null,
  putInForceBy: null,
  editable: true,
  document,
  version: 3,
};

const show = (policy: object) => {
  answer('get', `/api/v1/policies/${id}`, policy);
  answer('get', '/api/v1/policies', { items: [], shipped: [] });
  return renderScreen(<PolicyScreen />, {
    path: '/policies/:id',
    at: `/policies/${id}`,
    session: { operations: ['removePolicy'] },
  });
};

it('A draft is deleted once its deletion is confirmed, in the version that was seen', async () => {
  const asked = vi.fn();
  answer('delete', `/api/v1/policies/${id}`, (request) => {
    asked(request.headers.get('If-Match'));
    return asked.mock.calls.length === 1
      ? refusal(409, 'policy.not_draft')
      : new Response(null, { status: 204 });
  });
  const { user } = show(draft);
  await user.click(await screen.findByRole('button', { name: '删除草稿' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/“通用方案”第 2 版将被删除/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: '删除草稿' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: '删除草稿' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(asked.mock.calls).toEqual([['"3"'], ['"3"']]);
});

it('A version that was ever in force cannot be deleted', async () => {
  show({ ...draft, state: 'inForce', editable: false });
  expect(await screen.findByText('已生效')).toBeVisible();
  expect(screen.queryByRole('button', { name: '删除草稿' })).not.toBeInTheDocument();
});
