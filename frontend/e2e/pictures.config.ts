import { defineConfig } from '@playwright/test';
import tests from './playwright.config';
import { demo, serverOf } from './support/server';

/** Takes the pictures of the guide from the demo county: `npm run pictures`. */
export default defineConfig(tests, { testDir: 'pictures', webServer: [serverOf(demo)] });
