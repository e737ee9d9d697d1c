import { screen, waitFor } from '@testing-library/react';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { renderScreen } from '@/testing/render';
import { DateInput } from './date-input';
import { FormDrawer } from './form-drawer';
import { MoneyInput } from './money-input';

const submit = vi.fn<(values: { name: string; amount: number; day: string }) => Promise<void>>();

function Screen() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>登记</button>
      <FormDrawer title="登记申请" open={isOpen} onClose={() => setOpen(false)} onSubmit={submit}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, message: '请填写姓名' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="amount" label="拟救助金额">
          <MoneyInput />
        </Form.Item>
        <Form.Item name="day" label="签名日期">
          <DateInput />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

async function openForm() {
  const { user } = renderScreen(<Screen />);
  await user.click(screen.getByRole('button', { name: '登记' }));
  return user;
}

describe('A command form', () => {
  it('sends what was filled in, money in fen, and closes', async () => {
    submit.mockResolvedValue();
    const user = await openForm();
    await user.type(screen.getByLabelText('姓名'), '邓大山');
    await user.type(screen.getByLabelText('拟救助金额'), '1234.5');
    await user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(submit).toHaveBeenCalledExactlyOnceWith({ name: '邓大山', amount: 123450 });
  });

  it('does not call the server while something required is missing', async () => {
    const user = await openForm();
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('请填写姓名')).toBeInTheDocument();
    expect(submit).not.toHaveBeenCalled();
  });

  it('takes the day that was typed with Enter, and is not sent by it', async () => {
    submit.mockResolvedValue();
    const user = await openForm();
    await user.type(screen.getByLabelText('姓名'), '邓大山');
    await user.type(await screen.findByPlaceholderText('Select date'), '2026-03-10{Enter}');
    expect(submit).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
    expect(submit.mock.calls[0]?.[0]).toMatchObject({ name: '邓大山', day: '2026-03-10' });
  });

  it("puts the server's field errors beside their fields and the rest on top", async () => {
    submit.mockRejectedValue(
      new Problem(
        422,
        'invalid',
        '不符合要求',
        '有两处不符合要求',
        { name: ['姓名含有不能识别的字符'], pack: ['政策包已停用'] },
        {},
      ),
    );
    const user = await openForm();
    await user.type(screen.getByLabelText('姓名'), 'x');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('姓名含有不能识别的字符')).toBeInTheDocument();
    expect(screen.getByRole('alert', { name: '' })).toBeInTheDocument();
    expect(screen.getByText('有两处不符合要求')).toBeVisible();
    expect(screen.getByRole('dialog', { name: '登记申请' })).toBeVisible();
  });

  it('asks before it throws away what was typed', async () => {
    const user = await openForm();
    await user.type(screen.getByLabelText('姓名'), '邓');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('dialog', { name: '离开此页？' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '继续填写' }));
    expect(screen.getByLabelText('姓名')).toHaveValue('邓');
    await user.click(screen.getByRole('button', { name: '取消' }));
    await user.click(screen.getByRole('button', { name: '不保存，离开' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('closes at once while nothing was typed', async () => {
    const user = await openForm();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
