import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";

/**
 * Counts what really happened and tells why a test was skipped. To the file that PRESSWERK_TEST_SUMMARY names it writes
 * a line with the numbers of passed and failed, then a line for each failure. Failed are tests, files that could not
 * be read, broken set-ups and errors outside of any test; under CI skipped tests too, for there nothing may be missing.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: string }[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const skipped = tests.filter((test) => test.result().state === "skipped").map(skippedLine);
    const failures = [
      ...tests.filter((test) => !["passed", "skipped"].includes(test.result().state)).map(nameOf),
      ...modules.flatMap((module) => [module, ...module.children.allSuites()].flatMap(brokenParts)),
      ...unhandled.map((error) => `outside of any test: ${error.message}`),
      ...(process.env.CI ? skipped : []),
      ...(tests.length === 0 ? ["no test was found"] : []),
    ];
    for (const line of skipped) console.log(line);
    if (failures.length > 0) process.exitCode = 1;
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const file = process.env.PRESSWERK_TEST_SUMMARY;
    if (file) writeFileSync(file, [`${passed} ${failures.length}`, ...failures.map(oneLine)].join("\n"));
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function nameOf(test: TestCase): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function skippedLine(test: TestCase): string {
  const result = test.result();
  return `skipped: ${nameOf(test)}: ${result.state === "skipped" && result.note ? result.note : "no reason given"}`;
}

/** A file that could not be read or a hook that threw fails as a whole, whatever its tests say. */
function brokenParts(part: TestModule | TestSuite): string[] {
  const name = part.type === "module" ? part.relativeModuleId : `${part.module.relativeModuleId} > ${part.fullName}`;
  return part.errors().map((error) => `${name}: ${error.message}`);
}
