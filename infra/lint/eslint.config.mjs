import js from '@eslint/js';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', '**/testing/**', 'apps/e2e/**'];
/** Packages that compute and never act: time and chance are arguments there. */
const PURE = ['domain', 'intake', 'oracle', 'reference', 'sample'].map((name) => `packages/${name}/src/**/*.ts`);
/** Lists of codes are as long as the directive makes them. */
const LISTS = ['packages/reference/**', 'packages/domain/src/model/**', '**/messages*.ts', '**/*-messages.ts'];

const lengthRule = builtinRules.get('max-lines');

/** What syntax alone tells; each entry names its way out. */
const restricted = {
  doubleCast: {
    selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'Parse the value, or give it the right type where it is made.',
  },
  sort: {
    selector: 'CallExpression[callee.property.name=/^(sort|reverse)$/][callee.object.type!="ArrayExpression"]',
    message: 'Use toSorted() or toReversed(): the array may belong to the caller.',
  },
  constructor: {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    message: 'More than six dependencies: the class does more than one thing.',
  },
  default: { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  environment: {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only apps/api/src/platform/config, packages/cli and infra read the environment.',
  },
  barrel: { selector: 'ExportAllDeclaration', message: 'No barrels inside apps: import from the file itself.' },
  clock: {
    selector:
      ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"], CallExpression[callee.object.name="Math"][callee.property.name="random"])',
    message: 'Time and chance are arguments in pure code.',
  },
  enum: { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
};

function restrict(...names) {
  return { 'no-restricted-syntax': ['error', ...names.map((name) => restricted[name])] };
}

const EVERYWHERE = ['doubleCast', 'sort', 'constructor'];

export default defineConfig(
  globalIgnores(['**/dist/**', '**/node_modules/**', '**/.turbo/**', '**/test-results/**', 'apps/web/src/gql/**']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    plugins: { size: { rules: { 'long-file': lengthRule } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      ...restrict(...EVERYWHERE, 'default', 'environment'),
      'max-lines': ['error', 400],
      'size/long-file': ['warn', 250],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // GraphQL's classes describe; what is answered are plain objects of their shape.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Interfaces ask for promises of some that answer at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: PURE, rules: restrict(...EVERYWHERE, 'default', 'environment', 'clock', 'enum') },
  { files: ['apps/**/*.ts', 'apps/**/*.tsx'], rules: restrict(...EVERYWHERE, 'default', 'environment', 'barrel') },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'crypto', property: 'randomUUID', message: 'It exists on https only: use newUuid of components.' },
      ],
    },
  },
  {
    files: ['apps/api/src/platform/config/**', 'packages/cli/**/*.ts'],
    rules: { ...restrict(...EVERYWHERE, 'default'), 'no-console': 'off' },
  },
  {
    files: TESTS,
    rules: {
      ...restrict('doubleCast'),
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // matchers such as expect.any() are typed any
      '@typescript-eslint/no-unnecessary-type-parameters': 'off', // what a file of expectations holds is named where it is read
    },
  },
  { files: LISTS, rules: { 'max-lines': 'off', 'size/long-file': 'off' } },
  { files: ['**/*.config.ts', '**/codegen.ts'], rules: restrict('doubleCast') },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
    rules: { 'max-lines': ['error', 400], 'max-lines-per-function': ['error', 50] },
  },
);
