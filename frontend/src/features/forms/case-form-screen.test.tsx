import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as transfer from '@/api/transfer';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { CaseFormScreen } from './case-form-screen';
import { aForm } from './testing';

const path = '/api/v1/cases/c1/form';
const rights = ['getCaseForm', 'exportCaseForm', 'exportCaseFormInFull'] as const;

const open = (form: string, operations: readonly (typeof rights)[number][] = rights) =>
  renderScreen(<CaseFormScreen />, {
    at: `/cases/c1/forms/${form}`,
    path: '/cases/:id/forms/:form',
    session: { operations: [...operations] },
  });

describe('A form of a case', () => {
  it('stands on paper as the server filled it', async () => {
    answer('get', path, aForm());
    open('approval');
    expect(await screen.findByRole('heading', { level: 1, name: '困难党员申请审批表' })).toBeVisible();
    for (const text of ['编号：2026-SQ-000001', '予以公示。', '申请人（签名）：', '填表人：王书记'])
      expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByRole('row', { name: '姓名 张三' })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: '申请理由' })).toBeVisible();
  });

  it('asks for the form that the address names, and shows full names only where they are asked for', async () => {
    const asked: string[] = [];
    answer('get', path, (request) => {
      asked.push(new URL(request.url).search);
      return aForm({ title: '公示' });
    });
    const { user } = open('notice');
    await user.click(await screen.findByRole('checkbox', { name: /显示全名/ }));
    await vi.waitFor(() =>
      expect(asked).toEqual(['?form=notice&fullNames=false', '?form=notice&fullNames=true']),
    );
    expect(screen.queryByRole('button', { name: 'Word（完整号码）' })).not.toBeInTheDocument();
  });

  it('gives whole numbers only for a reason, and only to whom they are due', async () => {
    answer('get', path, aForm());
    const taken = vi.spyOn(transfer, 'downloadFile').mockResolvedValue();
    const { user } = open('approval');
    await user.click(await screen.findByRole('button', { name: 'Word 文档' }));
    await user.click(screen.getByRole('button', { name: 'Word（完整号码）' }));
    const form = screen.getByRole('dialog', { name: 'Word（完整号码）' });
    await user.type(within(form).getByLabelText('事由'), '上报审批材料');
    await user.click(within(form).getByRole('button', { name: '生成文档' }));
    await vi.waitFor(() =>
      expect(taken.mock.calls).toEqual([
        ['/api/v1/cases/c1/form-documents', { form: 'approval', fullNames: false }],
        ['/api/v1/cases/c1/form-documents/in-full', { form: 'approval', reason: '上报审批材料' }],
      ]),
    );
  });

  it('offers nobody what they may not take', async () => {
    answer('get', path, aForm());
    open('homeVisit', ['getCaseForm']);
    expect(await screen.findByRole('button', { name: '打印' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Word/ })).not.toBeInTheDocument();
  });

  it('says why there is none', async () => {
    answer('get', path, () => refusal(422, 'recognition.no_notice_yet', { detail: '还没有到公示环节' }));
    open('notice');
    expect(await screen.findByText('还没有到公示环节')).toBeVisible();
  });

  it('says that there is no such form', () => {
    open('seventeen');
    expect(screen.getByText('没有这种表格')).toBeVisible();
  });
});
