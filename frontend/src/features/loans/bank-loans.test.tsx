import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { BankLoanScreen } from './bank-loan-screen';
import { dayAfter } from './bank-words';
import { GuarantorChoice, type NamedGuarantor } from './guarantor-choice';

const id = (number: number) => `019b0000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

const interest = (number: number, more: Partial<Schema<'BankInterestView'>>): Schema<'BankInterestView'> => ({
  number,
  slip: `LX${number}`,
  from: `2026-0${number}-01`,
  until: `2026-0${number}-28`,
  paidOn: '2026-03-09',
  amount: 50_000,
  byName: '周同志',
  struckWhy: null,
  subsidy: null,
  worth: null,
  ...more,
});

const aLoan: Schema<'BankLoanView'> = {
  loan: {
    id: id(1),
    personId: id(2),
    personName: '王守田',
    branchName: '王家村党支部',
    bank: '县农商银行',
    contractNumber: 'NS-1',
    amount: 5_000_000,
    rateBasisPoints: 435,
    lentOn: '2026-01-01',
    dueOn: '2027-01-01',
    security: 'jointLiability',
    state: 'open',
    outstanding: 5_000_000,
    daysLate: 0,
    interestPaid: 150_000,
    subsidised: 25_000,
  },
  version: 4,
  purpose: '扩建羊舍',
  guarantors: ['钱联保', '周联保'],
  project: null,
  endedOn: null,
  endReason: null,
  recordedByName: '周同志',
  recordedOn: '2026-01-02',
  repayments: [],
  interests: [
    interest(3, { worth: 25_000 }),
    interest(2, { struckWhy: '录错' }),
    interest(1, {
      subsidy: { paymentId: id(3), fundName: '清溪镇专户', amount: 25_000, state: 'posted', reversed: false },
    }),
  ],
  funds: [{ id: id(4), name: '清溪镇专户' }],
  mayRecord: true,
};

describe("A bank's loan", () => {
  it('offers a subsidy once, and strikes only what no fund bears a part of', async () => {
    answer('get', '/api/v1/bank-loans/:bankLoanId', aLoan);
    renderScreen(<BankLoanScreen />, {
      at: `/bank-loans/${id(1)}`,
      path: '/bank-loans/:bankLoanId',
      session: { operations: ['proposeInterestSubsidy', 'strikeBankLoanEntry'] },
    });
    const row = async (slip: string) => {
      const found = (await screen.findByText(slip)).closest('tr');
      if (found === null) throw new Error(slip);
      return within(found);
    };
    const [open, struck, borne] = [await row('LX3'), await row('LX2'), await row('LX1')];
    expect(open.getByText('可贴 250.00 元')).toBeVisible();
    expect(open.getByRole('button', { name: '提出贴息' })).toBeVisible();
    expect(open.getByRole('button', { name: '作废' })).toBeVisible();
    expect(struck.getByText('已作废：录错')).toBeVisible();
    expect(borne.getByText('已付款')).toBeVisible();
    for (const one of [struck, borne]) expect(one.queryByRole('button')).toBeNull();
  });

  it('reckons days over the end of a month', () => {
    expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01');
    expect(dayAfter('2026-12-31', 30)).toBe('2027-01-30');
  });
});

describe('Who stands for a loan', () => {
  it('is taken from the register, or written in', async () => {
    const kept: NamedGuarantor[] = [];
    answer('get', '/api/v1/people', {
      items: [
        { id: id(5), name: '赵担保', organisationName: '王家村党支部' },
        { id: id(6), name: '王守田', organisationName: '王家村党支部' },
      ],
      next: null,
    });
    function Field() {
      const [value, setValue] = useState<NamedGuarantor>({ name: '' });
      const keep = (one: NamedGuarantor) => {
        kept.push(one);
        setValue(one);
      };
      return <GuarantorChoice value={value} onChange={keep} except={id(6)} />;
    }
    renderScreen(<Field />);
    const box = await screen.findByRole('combobox');
    fireEvent.mouseDown(box);
    fireEvent.change(box, { target: { value: '赵' } });
    expect(await screen.findByText('档案外人员，按填写的姓名登记')).toBeVisible();
    fireEvent.click(await screen.findByText('赵担保（王家村党支部）'));
    expect(kept.at(-1)).toEqual({ name: '赵担保', personId: id(5) });
    expect(screen.getByText('已对应党员档案')).toBeVisible();
    expect(screen.queryByText('王守田（王家村党支部）')).toBeNull();
    fireEvent.change(box, { target: { value: '赵担保人' } });
    expect(kept.at(-1)).toEqual({ name: '赵担保人', personId: null });
  });
});
