import { describe, expect, it } from 'vitest';
import { answersOf, optionsOf } from './answers';
import type { Question } from './words';

const questions: Question[] = [
  { kind: 'satisfaction', text: '是否满意', options: null },
  { kind: 'multiple', text: '最需要什么', options: ['产业', '培训'] },
  { kind: 'text', text: '意见', options: null },
];

describe('A sheet', () => {
  it('leaves out what was left open', () => {
    expect(answersOf(questions, { 1: 2, 2: [], 3: '  ' })).toEqual([{ number: 1, choices: [2], text: null }]);
  });

  it('keeps what is ticked and what is written apart', () => {
    expect(answersOf(questions, { 1: 1, 2: [1, 2], 3: ' 多办培训 ' })).toEqual([
      { number: 1, choices: [1], text: null },
      { number: 2, choices: [1, 2], text: null },
      { number: 3, choices: null, text: '多办培训' },
    ]);
  });
});

describe('Options', () => {
  it('are one to a line, without empty ones', () => {
    expect(optionsOf(' 产业 \n\n培训\n')).toEqual(['产业', '培训']);
    expect(optionsOf(undefined)).toEqual([]);
  });
});
