import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { answer, refusal } from '@/testing/server';
import { ImportScreen } from './import-screen';
import { aFault, anImport, importId } from './testing';

const address = `/api/v1/roster-imports/${importId}`;
const operations = ['getRosterImport', 'uploadRoster', 'startRosterImport', 'listPeople'];

function open() {
  return renderScreen(<ImportScreen />, {
    at: `/roster-imports/${importId}`,
    path: '/roster-imports/:importId',
    session: { operations },
  });
}

describe('An import', () => {
  it('shows how far it is and goes on to its end by itself', async () => {
    const answers = [anImport(), anImport({ phase: 'writing', rowsWritten: 9000 })];
    answer('get', address, () => answers.shift() ?? anImport({ state: 'done', phase: null, added: 9156 }));
    open();
    expect(await screen.findByRole('progressbar', { name: '导入进度' })).toHaveAttribute('value', '4500');
    expect(screen.getByText('4,500 / 9,156 人')).toBeVisible();
    expect(await screen.findByText('9,000 / 9,156 人', undefined, { timeout: 3000 })).toBeVisible();
    expect(await screen.findByText('全部导入成功', undefined, { timeout: 3000 })).toBeVisible();
    expect(screen.getByText('新增 9,156 人，更新 0 人，0 人无变化。')).toBeVisible();
    expect(screen.getByRole('link', { name: '查看人员名册' })).toHaveAttribute('href', '/people');
  });

  it('with errors names each, offers the marked sheet and takes the mended one', async () => {
    answer(
      'get',
      address,
      anImport({ state: 'refused', phase: null, faultCount: 120, faults: [aFault], hasMarkedSheet: true }),
    );
    open();
    expect(await screen.findByText('有 120 处错误，没有导入任何人员')).toBeVisible();
    expect(
      screen.getByRole('row', { name: '大塘 D12 9.99E+17 号码是科学记数法 请设为文本后重新录入' }),
    ).toBeVisible();
    expect(screen.getByText('仅列出前 1 处，其余见标注的表格。')).toBeVisible();
    expect(screen.getByRole('button', { name: '下载标注的表格' })).toBeVisible();
    expect(screen.getByLabelText('名册文件')).toBeEnabled();
  });

  it('says so when the marked sheet is kept no longer', async () => {
    answer('get', address, anImport({ state: 'refused', phase: null, faultCount: 1, faults: [aFault] }));
    open();
    expect(await screen.findByText('标注的表格已过保存期限，请重新上传名册。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '下载标注的表格' })).not.toBeInTheDocument();
  });

  it('that was interrupted can be started again', async () => {
    let started = false;
    answer('get', address, () =>
      started ? anImport() : anImport({ state: 'interrupted', phase: null, canStart: true }),
    );
    answer('post', `${address}/start`, () => {
      started = true;
      return new Response(null, { status: 204 });
    });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '重新开始' }));
    expect(await screen.findByRole('progressbar', { name: '导入进度' })).toBeVisible();
  });

  it('that failed says why, and what was passed over', async () => {
    answer(
      'get',
      address,
      anImport({
        state: 'failed',
        phase: null,
        problem: { code: 'workbook.damaged', chinese: '工作簿已损坏', english: 'Damaged' },
        notices: [{ code: 'roster.sheet_hidden', chinese: '隐藏的工作表没有读取。', english: 'Hidden' }],
      }),
    );
    open();
    expect(await screen.findByText('工作簿已损坏')).toBeVisible();
    expect(screen.getByText('隐藏的工作表没有读取。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '重新开始' })).not.toBeInTheDocument();
  });

  it('of another place is not there', async () => {
    answer('get', address, () => refusal(404, 'roster.import_not_found'));
    open();
    expect(await screen.findByText('没有找到')).toBeVisible();
  });

  it('that cannot be read offers another try', async () => {
    answer('get', address, () => refusal(500, 'fault'));
    open();
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });
});
