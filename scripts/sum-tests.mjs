// Adds up test reports (CTRF): node sum-tests.mjs FOLDER PROJECT…
// Names what was skipped and why, what failed, and projects that ran nothing; the last line is the sum.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...projects] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
const reasons = new Map();
const complaints = [];

for (const project of projects) {
  const file = join(folder, `${project}.json`);
  if (!existsSync(file)) {
    complaints.push(`${project} left no report`);
    continue;
  }

  const { summary, tests, extra } = JSON.parse(readFileSync(file, 'utf8')).results;
  const errors = (extra?.suites ?? []).flatMap((suite) => suite.errors ?? []);
  if (summary.tests === 0) complaints.push(`${project} ran no test`);
  if (errors.length > 0) complaints.push(`${project} had ${errors.length} errors outside its tests`);
  for (const test of tests) {
    const outcome = test.status === 'passed' || test.status === 'skipped' ? test.status : 'failed';
    sum[outcome]++;
    if (outcome === 'skipped') {
      const reason = test.extra?.reason ?? test.message ?? 'no reason given';
      reasons.set(reason, [...(reasons.get(reason) ?? []), test.name]);
    } else if (outcome === 'failed') {
      complaints.push(`failed: ${test.name}`);
    }
  }

  const seconds = (summary.stop - summary.start) / 1000;
  console.log(`${project}: ${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} skipped, ${seconds.toFixed(1)} s`);
}

for (const [reason, names] of reasons) {
  console.log(`skipped, ${reason}: ${names.length === 1 ? names[0] : `${names.length} tests, such as ${names[0]}`}`);
}

for (const complaint of complaints) console.log(complaint);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(complaints.length > 0 ? 1 : 0);
