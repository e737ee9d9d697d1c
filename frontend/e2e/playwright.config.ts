import { defineConfig } from '@playwright/test';
import { demo, serverOf, told } from './support/server';

/** The published program with the built client, on fresh data, in the system's Chromium. */
export default defineConfig({
  testDir: 'tests',
  outputDir: '../test-results',
  globalTeardown: './support/teardown.ts',
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: demo.address,
    actionTimeout: 15_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  webServer: [serverOf(demo), serverOf(told)],
});
