import { defineConfig } from "vitest/config";

/** In milliseconds: `npm run trust` tries ten thousand cases where `npm test` tries some. */
const long = process.env.PRESSWERK_LONG ? 12 * 60 * 60_000 : undefined;

/**
 * The groups of tests, quick ones first: `npm test` runs all of them in this order, `npm run test:<group>` one.
 * A new long group gets its own entry and script.
 */
const groups = [
  {
    name: "unit",
    include: ["tests/**/*.test.ts"],
    exclude: [
      "tests/interop/**",
      "tests/servers/**",
      "tests/publish/remotes/**",
      "tests/history/**",
      "tests/work/**",
      "tests/browser/**",
      "tests/fuzz/**",
      "tests/faults/**",
    ],
    testTimeout: 15_000,
  },
  { name: "fuzz", include: ["tests/fuzz/**/*.test.ts"], testTimeout: long ?? 120_000 },
  { name: "faults", include: ["tests/faults/**/*.test.ts"], testTimeout: long ?? 240_000 },
  { name: "history", include: ["tests/history/**/*.test.ts", "tests/work/**/*.test.ts"], testTimeout: 240_000 },
  {
    name: "servers",
    include: ["tests/servers/**/*.test.ts", "tests/publish/remotes/**/*.test.ts"],
    testTimeout: 60_000,
  },
  {
    name: "interop",
    include: ["tests/interop/**/*.test.ts"],
    globalSetup: ["tests/interop/sample-site.ts"],
    testTimeout: 120_000,
  },
  {
    name: "browser",
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/interop/sample-site.ts"],
    testTimeout: 60_000,
  },
];

export default defineConfig({
  test: {
    globalSetup: ["tests/helpers/temporary-folder.ts"],
    reporters: ["default", "./tests/helpers/summary-reporter.ts"],
    // A process each: tests of dates set the machine's time zone, which threads would share.
    pool: "forks",
    // `npm test` never edits a file; goldens change by `npm run golden` only.
    update: "none",
    maxWorkers: "100%",
    hookTimeout: 60_000,
    projects: groups.map((group, groupOrder) => ({ extends: true, test: { ...group, sequence: { groupOrder } } })),
  },
});
