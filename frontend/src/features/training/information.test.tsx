import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { DutiesScreen } from './duties-screen';
import { InformationScreen } from './information-screen';
import { ServicesScreen } from './services-screen';
import { TrainingsScreen } from './trainings-screen';
import { aRow } from './testing';

const id = '019d0000-0000-7000-8000-000000000071';

describe('Information', () => {
  it('names those whom it suits, its author and their role, and is withdrawn by its author', async () => {
    const sent: string[] = [];
    answer('get', '/api/v1/standards', { lists: [] });
    answer('get', '/api/v1/information', {
      items: [
        {
          id,
          version: 4,
          organisationName: '东乡党委',
          kind: 'jobs',
          title: '制衣厂招工',
          text: '包吃住',
          contact: null,
          skills: ['sewing'],
          wishes: [],
          publishedOn: '2026-03-10',
          validUntil: '2026-03-31',
          byName: '周某',
          byRole: 'informationOfficer',
          suits: [{ personId: id, name: '想就业', orgName: '王家村党支部', tier: null }],
          isOwn: true,
        },
      ],
    });
    answer('post', `/api/v1/information/${id}/withdrawal`, (request) => {
      sent.push(request.headers.get('If-Match') ?? '');
      return null;
    });
    const { user } = renderScreen(<InformationScreen />, {
      session: { operations: ['listInformation', 'withdrawInformation'] },
    });
    expect(await screen.findByRole('link', { name: '想就业' })).toHaveAttribute('href', `/people/${id}`);
    expect(screen.getByText(/周某（创业信息员）/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /撤\s?回/ }));
    expect(sent).toEqual(['"4"']);
  });

  it('says that there is none, and why it cannot be shown', async () => {
    answer('get', '/api/v1/information', { items: [] });
    renderScreen(<InformationScreen />);
    expect(await screen.findByText('现在没有有效的信息')).toBeVisible();
  });
});

describe('What each owes in a quarter', () => {
  it('names who still owes a training', async () => {
    answer('get', '/api/v1/training-duties', {
      year: 2026,
      quarter: 1,
      first: '2026-01-01',
      last: '2026-03-31',
      owing: 1,
      items: [
        {
          organisationId: id,
          organisationName: '西乡党委',
          isTownship: true,
          owed: 1,
          held: 0,
          announced: 1,
          missing: 1,
        },
      ],
    });
    renderScreen(<DutiesScreen />);
    const table = await screen.findByRole('group', { name: '每季轮训' });
    expect(within(table).getByText('还欠 1 次')).toBeVisible();
    expect(screen.getByText('截至 2026-03-31')).toBeVisible();
  });
});

describe('The log of service centres', () => {
  it('is forbidden to who may not read it', async () => {
    answer('get', '/api/v1/service-figures', { count: 0, matters: [] });
    answer('get', '/api/v1/service-entries', () => refusal(403, 'request.forbidden'));
    renderScreen(<ServicesScreen />);
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});

describe('Trainings', () => {
  it('stand in the month in which they are', async () => {
    answer('get', '/api/v1/standards', { lists: [] });
    answer('get', '/api/v1/trainings', { items: [aRow()], next: null });
    answer('get', '/api/v1/training-figures', {
      trainings: 2,
      sessions: 5,
      attendances: 60,
      trained: 38,
      mastered: 20,
      employed: 11,
      employedPerMille: 289,
      kinds: [],
      backgrounds: [{ background: 'rural', people: 38 }],
    });
    const { user } = renderScreen(<TrainingsScreen />, { session: { businessDate: '2026-03-10' } });
    expect(await screen.findByText('就业率 28.9%')).toBeVisible();
    await user.click(screen.getByText('月历'));
    expect(await screen.findByRole('link', { name: '19:00 肉羊养殖夜校' })).toHaveAttribute(
      'href',
      `/trainings/${aRow().id}`,
    );
  });
});
