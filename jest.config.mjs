/**
 * The suffix says what a test needs: `.spec.ts` nothing, `.int.spec.ts` Redis and the database,
 * `.journey.spec.ts` the whole running system, `.fault.spec.ts` that system with something broken. Missing infrastructure fails; it never skips.
 */
const shared = {
  testEnvironment: '<rootDir>/test/runner/shared-world.mjs',
  testRunner: '<rootDir>/test/runner/run-file.mjs',
  // Node loads everything itself; Jest is to change nothing on the way.
  transform: {},
};

export default {
  // How long something takes is measured by benchmarks. A test only must not hang, also on a machine that has other work.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/workflows', '<rootDir>/test'],
      testRegex: '\\.spec\\.ts$',
      testPathIgnorePatterns: ['/node_modules/', '\\.(int|journey|fault)\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
      testRegex: '\\.int\\.spec\\.ts$',
      globalSetup: '<rootDir>/test/support/start-stores.mjs',
      globalTeardown: '<rootDir>/test/support/stop-stores.mjs',
    },
    {
      ...shared,
      displayName: 'journeys',
      roots: ['<rootDir>/test'],
      testRegex: '\\.journey\\.spec\\.ts$',
    },
    {
      ...shared,
      displayName: 'faults',
      roots: ['<rootDir>/test'],
      testRegex: '\\.fault\\.spec\\.ts$',
    },
  ],
};
