import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of pure code leave nothing behind, so that the files of a worker share its modules: reading is loaded once, not 150 times. */
const PURE = [
  'test/engine/{parse,graph,match,run,journal}/**/*.test.ts',
  'test/renderers/{plain,json,markdown,mermaid}/**/*.test.ts',
  'test/{dangers,docs}/**/*.test.ts',
  'test/corpus.test.ts',
];

const shared = {
  // A slow machine is no failure: what has to be fast is measured by `npm run bench`.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  setupFiles: ['test/load-regex-engine.ts'],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'pure', include: PURE, isolate: false } },
      {
        test: {
          ...shared,
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...PURE],
        },
      },
    ],
  },
});
