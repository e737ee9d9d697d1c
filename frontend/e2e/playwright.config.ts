import { defineConfig } from '@playwright/test';
import { address, dataDirectory, startServer } from './support/server';

/** The published program with the built client, on a fresh data directory, in the system's Chromium. */
export default defineConfig({
  testDir: 'tests',
  outputDir: '../test-results',
  globalTeardown: './support/teardown.ts',
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
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
  webServer: {
    command: startServer,
    env: { Data__Directory: dataDirectory, Demo__Profile: 'small', Access__RequestsPerMinute: '0' },
    url: `${address}/api/v1/session`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
