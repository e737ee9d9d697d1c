import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schema } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { PublicQuestionnaireScreen } from './public-screen';

const address = '/api/v1/public/questionnaires/:code';

const asked: Schema<'PublicQuestionnaire'> = {
  title: '帮扶满意度',
  introduction: '请如实作答。',
  placeName: '王家村',
  byName: '东乡党委',
  opensOn: '2026-03-01',
  closesOn: '2026-03-31',
  isAsked: true,
  questions: [
    { kind: 'satisfaction', text: '是否满意', options: null },
    { kind: 'multiple', text: '最需要什么', options: ['产业', '培训'] },
    { kind: 'text', text: '意见', options: null },
  ],
};

function open(questionnaire: Schema<'PublicQuestionnaire'>) {
  answer('get', address, questionnaire);
  return renderScreen(<PublicQuestionnaireScreen />, {
    path: '/public/questionnaire/:code',
    at: '/public/questionnaire/abc',
    session: { user: null, posts: [] },
  });
}

describe('The public page of a questionnaire', () => {
  it('asks for what was left open, sends what was ticked, and thanks', async () => {
    const { user } = open(asked);
    let sent: unknown;
    answer('post', `${address}/answers`, async (request: Request) => {
      sent = await request.json();
      return null;
    });
    await user.click(await screen.findByRole('radio', { name: '满意' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('请作答这一题。')).toBeVisible();
    expect(sent).toBeUndefined();
    await user.click(screen.getByRole('checkbox', { name: '培训' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('谢谢您！答卷已收到。')).toBeVisible();
    expect(sent).toMatchObject({
      answers: [
        { number: 1, choices: [2] },
        { number: 2, choices: [2] },
      ],
    });
  });

  it('keeps what was ticked where the server refuses, and says why', async () => {
    const { user } = open({ ...asked, questions: asked.questions.slice(0, 1) });
    answer('post', `${address}/answers`, () =>
      refusal(429, 'request.too_many', { detail: '操作过于频繁，请稍后再试。' }),
    );
    await user.click(await screen.findByRole('radio', { name: '很满意' }));
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('操作过于频繁，请稍后再试。')).toBeVisible();
    expect(screen.getByRole('radio', { name: '很满意' })).toBeChecked();
  });

  it('asks nothing outside its days', async () => {
    open({ ...asked, isAsked: false, questions: [] });
    expect(await screen.findByText('本问卷现在不能作答')).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交' })).toBeNull();
  });
});
