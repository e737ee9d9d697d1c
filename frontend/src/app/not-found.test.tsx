import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, aSession } from '@/testing/server';
import { Providers } from './providers';
import { Root } from './root';

describe('An address that does not exist', () => {
  it.each([
    ['inside', '/no-such-page', aSession()],
    [
      'among the public pages, without a question who asks',
      '/public/nothing',
      aSession({ user: null, posts: [] }),
    ],
  ])('is said not to, %s', async (_, address, session) => {
    answer('get', '/api/v1/session', session);
    window.history.replaceState(null, '', address);
    render(
      <Providers>
        <Root />
      </Providers>,
    );
    expect(await screen.findByRole('heading', { level: 1, name: '没有找到' })).toBeVisible();
    expect(screen.getByRole('link', { name: '回到首页' })).toHaveAttribute('href', '/');
  });
});
