import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '@/testing/render';
import { ImportLink } from './import-link';

const open = (operations: 'uploadRoster'[]) => {
  const list = (
    <>
      <h1>人员名册</h1>
      <ImportLink />
    </>
  );
  return renderScreen(list, { at: '/people', path: '/people', session: { operations } });
};

describe('The way to the imports', () => {
  it('stands beside a list for those who may import', async () => {
    open(['uploadRoster']);
    expect(await screen.findByRole('link', { name: '导入名册' })).toHaveAttribute('href', '/roster-imports');
  });

  it('is not shown to others', async () => {
    open([]);
    expect(await screen.findByRole('heading', { name: '人员名册' })).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
