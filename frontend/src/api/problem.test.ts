import { describe, expect, it } from 'vitest';
import { refusal } from '@/testing/server';
import { problemFrom } from './problem';

describe('A refusal of the server', () => {
  it('keeps code, sentence, field errors and what may follow', async () => {
    const answer = refusal(409, 'recognition.not_at_this_step', {
      detail: '当前步骤不能评议',
      errors: { votes: ['应到人数不能少于实到人数'] },
      state: 'verification',
      mayFollow: ['decide', 'return'],
    });
    const problem = await problemFrom(answer);
    expect(problem).toMatchObject({
      status: 409,
      code: 'recognition.not_at_this_step',
      message: '当前步骤不能评议',
      errors: { votes: ['应到人数不能少于实到人数'] },
      extensions: { state: 'verification', mayFollow: ['decide', 'return'] },
    });
  });

  it('is understood even when a proxy answers with a page of its own', async () => {
    const problem = await problemFrom(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(problem).toMatchObject({ status: 502, code: 'http_502', isTransient: true });
    expect(problem.message).not.toContain('<h1>');
  });
});
