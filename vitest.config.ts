import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: "./test/compile-scripts.ts",
    env: {TZ: "Europe/Berlin"},
    reporters: ["default", "./test/summary-reporter.ts"],
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
});
