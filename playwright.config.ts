import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: process.env.APP_URL,
    ...(await findBrowser()),
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/Recife',
    trace: 'retain-on-failure',
  },
})
