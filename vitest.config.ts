import { defineConfig } from 'vitest/config'

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const

/** Files share the modules that they import: nothing in `src` keeps a state that a test could leave behind. */
const sharing = { isolate: false } as const

/** Each project is one step of `npm test`; pure code is tested beside itself, the rest under tests/. */
export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/scripts/**/*.test.ts', 'tests/cases/**/*.test.ts'],
          pool: 'threads',
          ...sharing,
        },
      },
      {
        ...jsx,
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts', 'tests/policies/**/*.test.ts'],
          globalSetup: ['tests/database-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'http',
          include: ['tests/routes/**/*.test.{ts,tsx}', 'tests/operations/**/*.test.ts'],
          ...sharing,
          globalSetup: ['tests/database-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'documents',
          include: ['tests/documents/**/*.test.ts', 'tests/integrations/**/*.test.ts'],
          ...sharing,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'cli',
          include: ['tests/cli/**/*.test.ts'],
          globalSetup: ['tests/cli/build.ts', 'tests/database-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/first-start.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
