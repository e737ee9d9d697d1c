import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer } from '@/testing/server';
import { PersonScreen } from '../person-screen';
import { aPerson, personId } from '../testing';
import { PostBenefitsScreen } from './post-benefits-screen';

const director = { code: 'director', name: '村（居）民委员会主任', englishName: 'Head' };
const standards = {
  lists: [
    {
      key: 'villagePost',
      source: '',
      name: '村级职务',
      englishName: 'Village post',
      codes: [{ ...director, from: null, until: null }],
    },
  ],
};

it('Posts stand in the file with the time altogether, and are recorded as a whole', async () => {
  const sent = vi.fn();
  answer('get', '/api/v1/standards', standards);
  answer('put', `/api/v1/people/${personId}/posts`, async (request) => {
    sent(await request.json(), request.headers.get('If-Match'));
    return { id: personId, version: 5 };
  });
  const held = {
    post: director,
    place: '青石村',
    from: '1990-01-01',
    until: '2019-12-31',
    recordedBy: '王书记',
    recordedOn: '2026-03-10',
  };
  answer('get', `/api/v1/people/${personId}`, aPerson({ posts: { months: 360, items: [held] } }));
  const { user } = renderScreen(<PersonScreen />, {
    path: '/people/:personId',
    at: `/people/${personId}`,
    session: { operations: ['editPosts'], businessDate: '2026-03-10' },
  });
  expect(await screen.findByText('30 年 0 个月')).toBeVisible();
  expect(screen.getByText('1990-01-01 至 2019-12-31')).toBeVisible();
  await user.click(screen.getByRole('button', { name: '登记任职' }));
  const drawer = within(screen.getByRole('dialog'));
  await user.clear(drawer.getByLabelText('任职的村（社区）'));
  await user.type(drawer.getByLabelText('任职的村（社区）'), '大塘村');
  await user.click(drawer.getByRole('button', { name: '提交' }));
  await waitFor(() =>
    expect(sent).toHaveBeenCalledExactlyOnceWith(
      { items: [{ post: 'director', place: '大塘村', from: '1990-01-01', until: '2019-12-31' }] },
      '"4"',
    ),
  );
});

it('What is due by posts says to whom, how it is paid and since when', async () => {
  answer('get', '/api/v1/post-benefits', {
    items: [
      {
        id: personId,
        name: '邓大山',
        sex: 'male',
        birthDate: '1945-05-06',
        organisationId: personId,
        organisationName: '青石村党支部',
        townshipName: '东坪镇党委',
        benefit: 'tenureSubsidy',
        chinese: '离任村干部补助',
        english: 'Subsidy',
        holders: 'former',
        pay: 'monthly',
        amount: 5_000,
        entitledFrom: '2007-07-01',
        months: 362,
        post: director,
        place: '青石村',
      },
    ],
    next: null,
  });
  renderScreen(<PostBenefitsScreen />, {
    at: '/post-benefits',
    session: { operations: ['listPostBenefits'] },
  });
  expect(await screen.findByText('离任村干部补助')).toBeVisible();
  for (const said of ['按月', '50.00', '2007-07-01', '离任', '30 年 2 个月', '东坪镇党委'])
    expect(screen.getByText(said)).toBeVisible();
});
