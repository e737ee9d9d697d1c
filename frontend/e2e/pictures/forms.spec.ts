import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page, settled, signIn, test } from '../support/test';
import { smallPng } from './small-png';

const images = fileURLToPath(new URL('../../../docs/images/forms', import.meta.url));

const ofTheFirstCase = (form: string) => async (page: Page) => {
  await page.goto('/cases?stage=recognised');
  await page
    .getByRole('region', { name: '认定申请' })
    .getByRole('row')
    .nth(1)
    .getByRole('link')
    .first()
    .click();
  await settled(page);
  await page.goto(`${page.url()}/forms/${form}`);
};

const pictures: { name: string; open: (page: Page) => Promise<unknown> }[] = [
  { name: 'approval', open: ofTheFirstCase('approval') },
  { name: 'home-visit', open: ofTheFirstCase('homeVisit') },
  { name: 'appraisal', open: ofTheFirstCase('appraisal') },
  { name: 'notice', open: ofTheFirstCase('notice') },
  {
    name: 'registration',
    open: async (page) => {
      await page.goto('/ledger');
      await page
        .getByRole('region', { name: '困难党员台账' })
        .getByRole('row')
        .nth(1)
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('link', { name: '打印登记表' }).click();
    },
  },
  { name: 'ledger', open: (page) => page.goto('/ledger/form') },
];

for (const { name, open } of pictures)
  test(`The form ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1240, height: 900 });
    await signIn(page, 'xiangzhen1');
    await open(page);
    await settled(page);
    mkdirSync(images, { recursive: true });
    const picture = await page.locator('.form-sheet').screenshot({ animations: 'disabled' });
    writeFileSync(join(images, `${name}.png`), smallPng(picture));
  });
