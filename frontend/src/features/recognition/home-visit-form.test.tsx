import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { aCase } from './a-case';
import { HomeVisitForm } from './home-visit-form';

const path = '/api/v1/cases/019b0000-0000-7000-8000-00000000c001/home-visit';
const code = (value: string, name: string, from: number | null, until: number | null) => ({
  code: value,
  name,
  englishName: value,
  from,
  until,
});
const list = (key: string, ...codes: ReturnType<typeof code>[]) => ({
  key,
  source: '',
  name: key,
  englishName: key,
  codes,
});

describe('A home visit', () => {
  it('names the rule by which income was reckoned, one in use that year, and the expenses by kind', async () => {
    answer('get', '/api/v1/standards', {
      lists: [
        list(
          'incomeAccounting',
          code('allowance', '城乡低保家庭收入核算', 2021, null),
          code('registeredPoorNet', '建档立卡贫困户家庭纯收入', 2014, 2020),
        ),
        list('rigidExpense', code('medical', '医疗', null, null)),
      ],
    });
    const recorded = vi.fn();
    answer('post', path, async (request) => {
      recorded(await request.json());
      return aCase();
    });
    const shown = aCase();
    const { user } = renderScreen(
      <HomeVisitForm shown={{ ...shown, pack: { ...shown.pack, investigators: 1 } }} onClose={vi.fn()} />,
      {},
    );
    await user.type(await screen.findByLabelText('姓名'), '王一');
    await user.type(screen.getByLabelText('职务'), '支部委员');
    await user.type(screen.getByLabelText('被访人'), '张三的妻子');
    await user.type(screen.getByLabelText('经营净收入'), '1200');
    await user.click(screen.getByLabelText('收入核算方法'));
    expect(screen.queryByTitle('建档立卡贫困户家庭纯收入')).not.toBeInTheDocument();
    await user.click(screen.getByTitle('城乡低保家庭收入核算'));
    await user.type(screen.getByLabelText('核实途径'), '邻居{Enter}');
    await user.click(screen.getByRole('button', { name: /添加支出/ }));
    await user.click(screen.getByLabelText('类别'));
    await user.click(screen.getByTitle('医疗'));
    await user.type(screen.getByLabelText('金额（元）'), '8000');
    await user.type(screen.getByLabelText('邻里意见'), '属实');
    await user.type(screen.getByLabelText('调查结论'), '情况属实');
    await user.click(screen.getByRole('radio', { name: '属实' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    await vi.waitFor(() => expect(recorded).toHaveBeenCalled());
    const [body] = recorded.mock.calls[0] as [Record<string, unknown>];
    expect(body['expenses']).toEqual([{ kind: 'medical', amount: 800_000 }]);
    expect(body['incomes']).toContainEqual({ source: 'business', amount: 120_000, accounting: 'allowance' });
  });
});
