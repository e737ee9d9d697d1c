import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';
import { renderScreen } from '@/testing/render';
import { Masked } from './masked';

const reveal = vi.fn<(reason: string) => Promise<string>>();

describe('A masked number', () => {
  it('is shown in full only for a reason, and hidden again', async () => {
    reveal.mockResolvedValue('999901195001011013');
    const { user } = renderScreen(<Masked label="身份证号" value="999901********1013" onReveal={reveal} />);
    await user.click(screen.getByRole('button', { name: '查看完整身份证号' }));
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(screen.getByRole('alert')).toHaveTextContent('请填写事由');
    expect(reveal).not.toHaveBeenCalled();

    await user.type(screen.getByLabelText('查看事由'), '核对银行卡');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByText('999901195001011013')).toBeVisible();
    expect(reveal).toHaveBeenCalledWith('核对银行卡');
    await user.click(screen.getByRole('button', { name: '隐藏' }));
    expect(screen.getByText('999901********1013')).toBeVisible();
  });

  it('says why it was refused', async () => {
    reveal.mockRejectedValue(new Problem(403, 'forbidden', '您没有此项权限', undefined, {}, {}));
    const { user } = renderScreen(<Masked label="身份证号" value="9999**" onReveal={reveal} />);
    await user.click(screen.getByRole('button', { name: '查看完整身份证号' }));
    await user.type(screen.getByLabelText('查看事由'), '核对');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('您没有此项权限');
  });

  it('offers nothing to whoever may not', () => {
    renderScreen(<Masked label="身份证号" value="9999**" />);
    expect(screen.getByText('9999**')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
