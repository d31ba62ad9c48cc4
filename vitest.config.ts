import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx,mjs}'],
    exclude: ['node_modules', '.next', 'dist', 'e2e'],
    globalSetup: ['./lib/testing/global-setup.ts'],
    setupFiles: ['./lib/testing/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
