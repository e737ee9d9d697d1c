import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PoliciesScreen } from './policies-screen';

const draft = {
  id: '019b0000-0000-7000-8000-00000000e001',
  key: 'urad',
  name: '乌拉特中旗办法',
  englishName: 'Urad',
  number: 2,
  state: 'draft',
  placeName: null,
  from: null,
  putInForceBy: null,
  inForceToday: false,
  version: 1,
} as const;
const shipped = [{ key: 'urad', name: '乌拉特中旗办法', englishName: 'Urad', basis: '实施方案' }];

const show = (...operations: ('addPolicy' | 'putPolicyInForce')[]) =>
  renderScreen(<PoliciesScreen />, { session: { operations: ['listPolicies', ...operations] } });

describe('The policy packs', () => {
  it('stand with their versions, and whoever may only read is offered nothing else', async () => {
    answer('get', '/api/v1/policies', { items: [draft], shipped });
    show();
    expect(await screen.findByRole('link', { name: '乌拉特中旗办法' })).toBeVisible();
    expect(screen.getByText('第 2 版')).toBeVisible();
    expect(screen.queryByRole('button', { name: /新增版本|生效/ })).not.toBeInTheDocument();
  });

  it('take a document of the county only where it is whole, and say what is wrong with it', async () => {
    answer('get', '/api/v1/policies', { items: [], shipped });
    const sent = vi.fn();
    answer('post', '/api/v1/policies', async (request) => {
      sent(await request.json());
      return draft;
    });
    const { user } = show('addPolicy');
    await user.click(await screen.findByRole('button', { name: '新增版本' }));
    const form = within(screen.getByRole('dialog'));
    await user.click(form.getByRole('radio', { name: '提交本县的政策文件' }));
    await user.type(form.getByLabelText('政策文件（JSON）'), '{{"key":');
    await user.click(form.getByRole('button', { name: '提交' }));
    expect(await form.findByText('不是完整的 JSON 文件，请核对括号、引号和逗号。')).toBeVisible();
    expect(sent).not.toHaveBeenCalled();
    await user.type(form.getByLabelText('政策文件（JSON）'), '"urad"}');
    await user.click(form.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(sent).toHaveBeenCalledExactlyOnceWith({ document: { key: 'urad' } }));
  });

  it('say when there is none', async () => {
    answer('get', '/api/v1/policies', { items: [], shipped });
    show();
    expect(await screen.findByText(/还没有政策包/)).toBeVisible();
  });

  it('say so where they cannot be read', async () => {
    answer('get', '/api/v1/policies', () => refusal(500, 'server.fault'));
    show();
    expect(await screen.findByText('加载失败')).toBeVisible();
  });
});
