import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationId } from '@/api/types';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { OrganisationsScreen } from './organisations-screen';
import type { Organisation, OrganisationRow } from './types';

const county: OrganisationRow = {
  id: '019b0000-0000-7000-8000-000000000001',
  name: '云岭县',
  kind: 'countyDepartment',
  parentId: null,
  parentName: null,
  divisionCode: '999901',
  function: null,
  hasChildren: true,
};
const township: OrganisationRow = {
  ...county,
  id: '019b0000-0000-7000-8000-000000000002',
  name: '东坪镇党委',
  kind: 'townshipCommittee',
  parentId: county.id,
  parentName: county.name,
  hasChildren: false,
};

const card = (row: OrganisationRow): Organisation => ({
  id: row.id,
  version: 3,
  name: row.name,
  kind: row.kind,
  parentId: row.parentId,
  divisionCode: row.divisionCode,
  function: null,
  needs: [],
  termFrom: null,
  termUntil: null,
  abolishedOn: null,
  successor: null,
  lineage: [{ id: row.id, name: row.name, kind: row.kind }],
  mayHold: ['villageBranch'],
  children: 1,
  members: 250,
  fullMembers: 240,
  nonMembers: 3,
  recognised: 13,
});

const show = (at: string, ...operations: OperationId[]) =>
  renderScreen(<OrganisationsScreen />, { at, path: '/organisations', session: { operations } });

describe('The organisation tree', () => {
  beforeEach(() => {
    answer('get', '/api/v1/standards', { lists: [] });
    answer('get', '/api/v1/organisations', (request) => {
      const query = new URL(request.url).searchParams;
      if (query.get('name') !== null)
        return { items: query.get('name') === '东坪' ? [township] : [], next: null };
      return { items: query.get('parentId') === county.id ? [township] : [county], next: null };
    });
    answer('get', `/api/v1/organisations/${county.id}`, card(county));
    answer('get', `/api/v1/organisations/${township.id}`, card(township));
  });

  it('opens with one’s own organisation and a level below it', async () => {
    const { user } = show('/organisations', 'listPeople');
    expect(await screen.findByRole('heading', { name: '云岭县' })).toBeVisible();
    await user.click(await screen.findByRole('link', { name: '东坪镇党委' }));
    expect(await screen.findByRole('heading', { name: '东坪镇党委' })).toBeVisible();
    expect(screen.getByText('250')).toBeVisible();
    expect(screen.getByRole('link', { name: '查看人员' })).toHaveAttribute(
      'href',
      `/people?organisationId=${township.id}`,
    );
    expect(screen.queryByRole('button', { name: '更名' })).not.toBeInTheDocument();
  });

  it('finds an organisation by name', async () => {
    const { user } = show('/organisations');
    const search = await screen.findByLabelText('按名称查找组织');
    await user.type(search, '东坪{Enter}');
    expect(await screen.findByRole('link', { name: /^东坪镇党委\s*云岭县$/ })).toBeVisible();
    await user.clear(search);
    await user.type(search, '没有{Enter}');
    expect(await screen.findByText('没有找到这个名称的组织')).toBeVisible();
  });

  it('renames with the version seen', async () => {
    const renamed = vi.fn();
    answer('put', `/api/v1/organisations/${township.id}/name`, async (request) => {
      renamed(await request.json(), request.headers.get('if-match'));
      return { id: township.id, version: 4 };
    });
    const { user } = show(`/organisations?id=${township.id}`, 'renameOrganisation');
    await user.click(await screen.findByRole('button', { name: '更名' }));
    await user.clear(screen.getByLabelText('名称'));
    await user.type(screen.getByLabelText('名称'), '东坪新镇党委');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('名称已改')).toBeVisible();
    expect(renamed).toHaveBeenCalledWith({ name: '东坪新镇党委' }, '"3"');
  });

  it('enters what a village needs with the version seen, and names it', async () => {
    const village = { ...card({ ...township, kind: 'village' }), needs: ['technology'] };
    answer('get', `/api/v1/organisations/${township.id}`, village);
    answer('get', '/api/v1/standards', {
      lists: [
        {
          key: 'wish',
          source: '本系统',
          name: '帮扶需求',
          englishName: 'Wish',
          codes: [
            {
              code: 'technology',
              name: '技术指导',
              englishName: 'Technical advice',
              from: null,
              until: null,
            },
            { code: 'sales', name: '产品销售', englishName: 'Selling produce', from: null, until: null },
          ],
        },
      ],
    });
    const saved = vi.fn();
    answer('put', `/api/v1/organisations/${township.id}/help-fields`, async (request) => {
      saved(await request.json(), request.headers.get('if-match'));
      return { id: township.id, version: 4 };
    });
    const { user } = show(`/organisations?id=${township.id}`, 'editHelpFields');
    expect(await screen.findByText('技术指导')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '职能和需求' }));
    expect(screen.queryByLabelText('工作职能')).not.toBeInTheDocument();
    await user.click(screen.getByRole('combobox', { name: '本村（单位）需求' }));
    await user.click(await screen.findByTitle('产品销售'));
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已保存')).toBeVisible();
    expect(saved).toHaveBeenCalledWith({ function: null, needs: ['technology', 'sales'] }, '"3"');
  });

  const emptied = { ...card(township), children: 0, members: 0, fullMembers: 0, nonMembers: 0 };

  it('offers to abolish only what holds nobody', async () => {
    show(`/organisations?id=${township.id}`, 'abolishOrganisation');
    expect(await screen.findByRole('heading', { name: '东坪镇党委' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '撤销组织' })).not.toBeInTheDocument();
  });

  it('says why an organisation cannot be abolished', async () => {
    answer('get', `/api/v1/organisations/${township.id}`, emptied);
    answer('post', `/api/v1/organisations/${township.id}/abolish`, () =>
      refusal(409, 'members.organisation_in_use', { detail: '该组织下仍有组织或人员' }),
    );
    const { user } = show(`/organisations?id=${township.id}`, 'abolishOrganisation');
    await user.click(await screen.findByRole('button', { name: '撤销组织' }));
    await user.click(screen.getAllByRole('button', { name: '撤销组织' })[1] ?? document.body);
    expect(await screen.findByText('该组织下仍有组织或人员')).toBeVisible();
  });

  it('says so where the right is missing', async () => {
    answer('get', '/api/v1/organisations', () => refusal(403, 'access.forbidden'));
    show('/organisations');
    expect(await screen.findByText('您没有查看此内容的权限')).toBeVisible();
  });
});
