import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { aVisit } from './testing';
import { VisitPhotosDialog } from './visit-photos-dialog';

const aPhoto = (changes = {}) => ({
  id: '019b0000-0000-7000-8000-000000000090',
  fileName: '院落.jpg',
  bytes: 18_000,
  note: null,
  addedBy: '安和平',
  addedOn: '2026-01-20',
  removedOn: null,
  removedBy: null,
  removedWhy: null,
  ...changes,
});

const visit = aVisit({ mayCorrect: true, photoCount: 1 });
const list = `/api/v1/visits/${visit.id}/photos`;

describe('The photographs of a visit', () => {
  it('are withdrawn with a reason, and one that was leaves its line', async () => {
    const sent: unknown[] = [];
    answer('get', list, { items: [aPhoto()] });
    answer('post', `/api/v1/visit-photos/${aPhoto().id}/withdrawal`, async (request) => {
      sent.push(await request.json());
      answer('get', list, {
        items: [aPhoto({ removedOn: '2026-02-10', removedBy: '安和平', removedWhy: '拍到了他人' })],
      });
      return {};
    });
    const { user } = renderScreen(<VisitPhotosDialog visit={visit} onClose={() => undefined} />);

    await user.click(await screen.findByRole('button', { name: '撤下院落.jpg' }));
    const ask = screen.getByRole('dialog', { name: '撤下照片' });
    await user.type(within(ask).getByLabelText('撤下原因'), '拍到了他人');
    await user.click(within(ask).getByRole('button', { name: '确定' }));

    expect(await screen.findByText('安和平 于 2026-02-10 撤下：拍到了他人')).toBeVisible();
    expect(sent).toEqual([{ reason: '拍到了他人' }]);
    expect(screen.queryByRole('button', { name: /查看/ })).not.toBeInTheDocument();
  });

  it('are only looked at by whoever may not correct the visit', async () => {
    answer('get', list, { items: [aPhoto()] });
    renderScreen(<VisitPhotosDialog visit={{ ...visit, mayCorrect: false }} onClose={() => undefined} />);
    expect(await screen.findByRole('button', { name: '查看院落.jpg' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^撤下/ })).not.toBeInTheDocument();
    expect(screen.queryByLabelText('添加照片')).not.toBeInTheDocument();
  });

  it('say that there are none, and that the user may not', async () => {
    answer('get', list, { items: [] });
    renderScreen(<VisitPhotosDialog visit={visit} onClose={() => undefined} />);
    expect(await screen.findByText('这次走访没有照片')).toBeVisible();
    answer('get', list, () => refusal(403, 'access.forbidden'));
    renderScreen(<VisitPhotosDialog visit={visit} onClose={() => undefined} />);
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
