/**
 * Ends a run with one line, `N passed, N failed, N skipped`, summed over all files. A file that could not be
 * imported has no tests to count, and counts as one failure.
 */
export function summaryReporter() {
  return {
    stop({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const counted = session.testResults ? countTests(session.testResults, totals) : 0;
        if (!session.passed && (session.errors?.length || !counted)) totals.failed += 1;
      }
      process.once('exit', () => {
        const { passed, failed, skipped } = totals;
        process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
      });
    },
  };
}

/** Adds a suite's tests to the totals and answers how many there were. */
function countTests(suite, totals) {
  for (const test of suite.tests) totals[outcome(test)] += 1;
  return suite.suites.reduce((count, inner) => count + countTests(inner, totals), suite.tests.length);
}

function outcome(test) {
  if (test.skipped) return 'skipped';
  return test.passed ? 'passed' : 'failed';
}
