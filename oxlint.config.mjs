/**
 * The architecture, as data. A room of `src/` may import itself, the rooms in `uses`, the packages in `packages`,
 * and Node's own modules only where `io` is true. The first ones are shared nouns; the others are the stages, in the
 * order in which data flows through them, and no stage imports another.
 */
export const layers = {
  model: { uses: [] },
  diagnostic: { uses: ['model'], packages: ['fastest-levenshtein'] },
  calendar: { uses: ['model'], packages: ['temporal-polyfill'] },
  statistics: { uses: ['model'], packages: ['jstat'] },
  quantity: { uses: ['model'] },
  fingerprint: { uses: ['diagnostic'], packages: ['@noble/hashes', 'canonicalize'] },
  expression: { uses: ['model', 'diagnostic'] },
  sample: { uses: ['model'] },
  guess: { uses: ['model', 'diagnostic'] },
  load: { uses: ['model', 'diagnostic'], packages: ['yaml'], io: true },
  validate: { uses: ['model', 'diagnostic', 'expression', 'calendar'], packages: ['ajv'] },
  compile: { uses: ['model', 'diagnostic', 'expression', 'calendar', 'fingerprint'] },
  evaluate: { uses: ['model', 'diagnostic', 'expression', 'calendar', 'statistics'], packages: ['@duckdb/node-api'], io: true },
  judge: { uses: ['model', 'diagnostic', 'expression', 'calendar', 'statistics', 'quantity'] },
  snapshot: { uses: ['model', 'diagnostic', 'fingerprint'] },
  render: { uses: ['model', 'quantity'], packages: ['handlebars'] },
  cli: { uses: [], packages: ['commander', 'picocolors'], io: true },
};

const packages = [...new Set(Object.values(layers).flatMap((layer) => layer.packages ?? []))];

/** Globs match the specifier as written, so each depth of `../` is spelled out. */
const up = ['..', '../..', '../../..'];

const boundary = ([name, { uses, packages: own = [], io = false }]) => ({
  files: [`src/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...up.flatMap((dots) =>
                Object.keys(layers)
                  .filter((other) => other !== name && !uses.includes(other))
                  .map((other) => `${dots}/${other}/**`),
              ),
              ...(name === 'cli' ? [] : up.flatMap((dots) => [`${dots}/index.ts`, `${dots}/pipeline.ts`])),
            ],
            message: `src/${name} may import only: ${[name, ...uses].join(', ')}.`,
          },
          {
            group: packages.flatMap((other) => (own.includes(other) ? [] : [other, `${other}/**`])),
            message: 'This package is imported from one folder only.',
          },
          ...(io ? [] : [{ group: ['node:*'], message: `src/${name} is pure: no input or output.` }]),
        ],
      },
    ],
  },
});

/** `index.ts` and `pipeline.ts` only join stages: no package, no input or output. */
const assembly = {
  files: ['src/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: [...packages, 'node:*'], message: 'Assembly only: import stages, nothing else.' }] },
    ],
  },
};

export default {
  plugins: ['typescript', 'import', 'unicorn', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  ignorePatterns: ['dist/**', 'coverage/**', 'src/**/generated/**', 'examples/**', 'test/fixtures/**'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'eslint/no-console': 'error',
    'eslint/eqeqeq': 'error',
    'eslint/complexity': ['error', 12],
    'eslint/max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'eslint/max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'eslint/no-await-in-loop': 'off',
  },
  overrides: [
    ...Object.entries(layers).map(boundary),
    assembly,
    { files: ['test/**', 'bench/**', 'scripts/**'], rules: { 'eslint/max-lines-per-function': 'off', 'eslint/no-console': 'off' } },
    // A helper stands beside the tests that read it. Loops over reference tables skip cells that are suppressed by rule, and real data is skipped, visibly, where it is absent.
    {
      files: ['test/**'],
      rules: { 'vitest/no-conditional-expect': 'off', 'vitest/no-disabled-tests': 'off', 'unicorn/consistent-function-scoping': 'off' },
    },
    { files: ['*.config.*', '**/*.config.*'], rules: { 'import/no-default-export': 'off' } },
  ],
};
