import { passwordOf } from '../support/server';
import { expect, expectNoViolations, picture, signIn, test } from '../support/test';

test('A session that ends under a form is taken up again, and the form is as it was', async ({
  page,
  complaints,
}) => {
  await signIn(page, 'xitong');
  await page.goto('/users');
  await page.getByRole('button', { name: '新建账号' }).click();
  const form = page.getByRole('dialog', { name: '新建账号' });
  await form.getByLabel('账号').fill('half-typed');
  await page.evaluate(async () => {
    const session = (await (await fetch('/api/v1/session')).json()) as { antiforgeryToken: string };
    await fetch('/api/v1/session', {
      method: 'DELETE',
      headers: { 'X-CSRF-Token': session.antiforgeryToken },
    });
  });
  await form.getByLabel('姓名').fill('某某');
  await form.getByRole('button', { name: '提交' }).click();

  const cover = page.getByRole('dialog', { name: /请重新登录/ });
  await expect(cover.getByLabel('密码')).toBeFocused();
  await expectNoViolations(page);
  await picture(page, 'sign-in-again');
  await cover.getByLabel('密码').fill(passwordOf('xitong'));
  await cover.getByRole('button', { name: '登录' }).click();
  await expect(cover).toBeHidden();
  await expect(form.getByLabel('账号')).toHaveValue('half-typed');
  await expect(form.getByLabel('姓名')).toHaveValue('某某');

  // The browser itself notes the answer that led here.
  const refused = complaints.splice(0);
  expect(refused).toEqual([expect.stringContaining('401')]);
});
