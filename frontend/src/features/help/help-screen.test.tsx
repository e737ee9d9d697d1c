import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { guidePages, loadGuide } from './guide';
import { GuideScreen } from './guide-screen';
import { HelpScreen } from './help-screen';

describe('Help', () => {
  it.each([
    ['branchSecretary', 'villageBranch', '党支部书记'],
    ['branchSecretary', 'organBranch', '机关支部与帮扶人'],
    ['oversightPanel', 'oversightPanel', '领导与监督小组'],
    ['auditAdmin', 'countyDepartment', '系统、安全、审计管理员'],
  ] as const)('leads a %s of a %s to their page first', (role, organisationType, page) => {
    const post = { role, organisationId: 'o1', organisationName: '青石村党支部', organisationType };
    renderScreen(<HelpScreen />, { session: { posts: [post] } });
    const [first, second] = within(screen.getByRole('region', { name: '使用手册' })).getAllByRole('listitem');
    expect(first).toHaveTextContent(`${page}您的岗位`);
    expect(second).not.toHaveTextContent('您的岗位');
  });
});

describe('The guide', () => {
  const open = (page: string) => renderScreen(<GuideScreen />, { at: `/help/${page}`, path: '/help/:page' });

  it('shows its steps, its pictures and the way to another page', async () => {
    open('township');
    expect(await screen.findByRole('heading', { level: 2, name: '半年考评' })).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: '乡镇党委和经办人' })).toBeVisible();
    expect(screen.getByRole('img', { name: '一份申请' })).toHaveAttribute(
      'src',
      expect.stringMatching(/case.*png/),
    );
    expect(screen.getByRole('link', { name: '党支部书记' })).toHaveAttribute(
      'href',
      '/help/branch-secretary',
    );
  });

  it('keeps the steps within a step', async () => {
    open('branch-secretary');
    const report = await screen.findByText('支部上报');
    expect(report.closest('ul')?.closest('ol')).toBeInTheDocument();
  });

  it('says so where it has no such page', () => {
    open('nothing');
    expect(screen.getByRole('heading', { level: 1, name: '没有找到' })).toBeVisible();
  });

  it.each(guidePages)('leaves no mark of its writing on the page %s, nor a picture behind', async (page) => {
    const written = await loadGuide(page);
    open(page);
    const text = await screen.findByRole('article');
    expect(text.textContent).not.toMatch(/\*\*|\]\(|`|^\||<\w/m);
    const pictures = within(text).queryAllByRole('img');
    expect(pictures).toHaveLength(written.split('![').length - 1);
    for (const picture of pictures) expect(picture).toHaveAttribute('src');
  });
});
