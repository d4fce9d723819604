import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The wall clock is read in one place, `TimeSource`, so that a test or a replay can turn time. */
const wallClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the injected TimeSource; Date.now() cannot be turned by a test.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask the injected TimeSource; new Date() cannot be turned by a test.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes from node:crypto at the edge, or from a seed that a test prints.',
  },
  {
    selector: "MemberExpression[object.property.name='Now'][object.object.name='Temporal']",
    message: 'Ask the injected TimeSource; Temporal.Now cannot be turned by a test.',
  },
];

/** A machine keeps no time of its own: XState's delays do not survive a restore and know no business time. */
const delays = ['after', 'delay', 'delays', 'invoke'].map((word) => ({
  selector: `Property[key.name='${word}'], Property[key.value='${word}']`,
  message: `A workflow has no "${word}": a clock runs while a state carries its tag "clock:<name>".`,
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'data/', 'coverage/', 'docs/', 'test/artefacts/', '.dependency-cruiser.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.check.json', 'apps/console/tsconfig.json', 'apps/portal/browser/tsconfig.json'],
      },
    },
    rules: {
      'no-restricted-syntax': ['error', ...wallClock],
      'no-empty': ['error', { allowEmptyCatch: false }],
      // The type checker knows every global; it reads the scripts as well.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest wires a class by its decorators alone.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  { files: ['workflows/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...wallClock, ...delays] } },
  {
    // A JSDoc cast is nothing to ESLint; the type checker sees it.
    files: ['**/*.mjs', 'apps/portal/browser/*.js'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  {
    files: [
      'libs/platform/src/time-source.ts',
      'apps/portal/browser/**',
      'scripts/**',
      'test/**',
      'libs/embedded-mongo/**',
      '**/*.spec.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
