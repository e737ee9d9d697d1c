import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { PolicyEditorScreen } from './policy-editor-screen';

const id = '019b0000-0000-7000-8000-00000000e001';
const document = {
  key: 'urad',
  name: '乌拉特中旗办法',
  englishName: 'Urad',
  basis: '工作意见',
  tiers: [{ tier: 'severe', amount: 150_000 }],
  recognition: {
    steps: [
      { kind: 'homeVisit', by: 'branch', days: 10, investigators: 2 },
      { kind: 'filing', by: 'county', days: 5 },
    ],
  },
};
const draft = {
  id,
  key: 'urad',
  name: '乌拉特中旗办法',
  englishName: 'Urad',
  number: 2,
  state: 'draft',
  from: null,
  putInForceBy: null,
  editable: true,
  document,
  version: 3,
} as const;

const text = { type: 'string' };
const step = (kind: string, more: object = {}) => ({
  properties: {
    kind: { const: kind },
    by: { enum: ['branch', 'county'] },
    days: { type: 'integer' },
    ...more,
  },
  required: ['kind', 'by', 'days', ...Object.keys(more)],
});
const schema = {
  type: 'object',
  properties: {
    key: text,
    name: text,
    englishName: text,
    basis: text,
    tiers: {
      type: 'array',
      items: {
        type: 'object',
        properties: { tier: { enum: ['severe'] }, amount: { type: 'integer', description: 'fen' } },
        required: ['tier', 'amount'],
      },
    },
    recognition: {
      type: 'object',
      properties: {
        steps: {
          type: 'array',
          items: {
            type: 'object',
            anyOf: [step('homeVisit', { investigators: { type: 'integer' } }), step('filing')],
          },
        },
      },
      required: ['steps'],
    },
  },
  required: ['key', 'name', 'englishName', 'basis', 'tiers', 'recognition'],
};

const show = () => {
  answer('get', `/api/v1/policies/${id}`, draft);
  answer('get', '/api/v1/policy-schema', schema);
  answer('get', '/api/v1/standards', { lists: [] });
  return renderScreen(<PolicyEditorScreen />, {
    path: '/policies/:id/edit',
    at: `/policies/${id}/edit`,
    session: { operations: ['editPolicy', 'tryPolicy'], businessDate: '2027-02-01' },
  });
};

describe('A draft of a pack', () => {
  const sent = vi.fn();
  beforeEach(() => {
    sent.mockReset();
    answer('post', '/api/v1/policies/check', { errors: [] });
    answer('put', `/api/v1/policies/${id}`, async (request) => {
      sent(await request.json());
      return draft;
    });
  });

  it('is written field by field, steps changing places, and kept as one document', async () => {
    const { user } = show();
    await user.clear(await screen.findByLabelText('名称'));
    await user.type(screen.getByLabelText('名称'), '新办法');
    await user.click(screen.getByRole('button', { name: '下移 入户调查' }));
    await user.click(screen.getByRole('button', { name: '入户调查' }));
    await user.clear(screen.getByLabelText('调查人数'));
    await user.type(screen.getByLabelText('调查人数'), '3');
    expect(await screen.findByText('核对通过，可以保存')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '保存草稿' }));
    await waitFor(() =>
      expect(sent).toHaveBeenCalledExactlyOnceWith({
        document: {
          ...document,
          name: '新办法',
          recognition: {
            steps: [document.recognition.steps[1], { ...document.recognition.steps[0], investigators: 3 }],
          },
        },
      }),
    );
  });

  it('says beside a field what the server finds wrong with it, and leads there from the top', async () => {
    answer('post', '/api/v1/policies/check', {
      errors: [
        { path: 'recognition.steps.1.days', chinese: '应为 0 至 366 天。', english: '0 to 366 days.' },
      ],
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '认定程序 › 步骤 › 备案归档 › 时限（天）' }));
    const field = await screen.findByLabelText('时限（天）');
    expect(field).toHaveFocus();
    expect(screen.getAllByText(/应为 0 至 366 天/)).toHaveLength(2);
    expect(screen.getByRole('button', { name: '保存草稿' })).toBeDisabled();
  });

  it('is tried on the cases of last year, and lists who would come out otherwise', async () => {
    const asked = vi.fn();
    answer('post', '/api/v1/policies/trial', async (request) => {
      asked(await request.json());
      return {
        year: 2026,
        packName: '乌拉特中旗办法',
        tried: 8,
        differing: 1,
        items: [
          {
            id,
            number: '2026-SQ-000002',
            personName: '乙',
            orgName: '青石村党支部',
            townshipName: '东乡党委',
            before: { outcome: 'recognised', tier: 'considerable', amount: 100_000 },
            after: { outcome: 'notRecognised', tier: null, amount: null },
            reasons: [
              { code: 'recognition.vote_too_low', chinese: '赞成率 66%，须达到 67%', english: '66 %' },
            ],
          },
        ],
        notAsked: [],
      };
    });
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: '试算' }));
    expect(await screen.findByText('2026 年已决定 8 份，其中 1 份结果不同。')).toBeVisible();
    expect(screen.getByRole('link', { name: '2026-SQ-000002' })).toBeVisible();
    expect(screen.getByText('赞成率 66%，须达到 67%')).toBeVisible();
    expect(asked).toHaveBeenCalledExactlyOnceWith({ year: 2026, document });
  });

  it('may be written as a whole text, which must be whole', async () => {
    const { user } = show();
    await user.click(await screen.findByText('全文（JSON）'));
    await user.type(screen.getByLabelText('政策文件（JSON）'), '…');
    expect(await screen.findByText('不是完整的 JSON 文件，请核对括号、引号和逗号。')).toBeVisible();
    expect(screen.getByRole('button', { name: '保存草稿' })).toBeDisabled();
  });
});
