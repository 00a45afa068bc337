const js = require('@eslint/js');
const globals = require('globals');
const importX = require('eslint-plugin-import-x');
const officeAddins = require('eslint-plugin-office-addins');
const reactHooks = require('eslint-plugin-react-hooks');
const tseslint = require('typescript-eslint');

/** The import law: what each room of `src/` may import besides itself. See src/README.md. */
const rooms = {
  model: [],
  forms: ['model'],
  derive: ['model'],
  read: ['model'],
  recognise: ['model', 'derive'],
  check: ['model'],
  combine: ['model'],
  write: ['model', 'derive'],
  excel: ['model', 'derive'],
  functions: ['model', 'forms', 'derive', 'check'],
  tasks: ['model', 'forms', 'derive', 'read', 'recognise', 'check', 'combine', 'write', 'excel', 'functions'],
  taskpane: ['tasks', 'model', 'forms', 'derive'],
  commands: ['tasks', 'model', 'forms', 'derive'],
  cli: ['tasks', 'model', 'forms', 'derive'],
  workbench: [],
};

const zones = Object.entries(rooms).map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...allowed].map((name) => `./${name}`),
  message: `src/${room} may import only: ${[room, ...allowed].join(', ')}.`,
}));

module.exports = tseslint.config(
  { ignores: ['dist/', 'release/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: __dirname, zones }],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['src/excel/**/*.ts', 'src/tasks/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
      ),
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name="mergeUndoGroup"]',
          message: 'Excel refuses calls without undo (protection, deleted sheets) in a merged undo group.',
        },
      ],
    },
  },
  {
    files: ['src/taskpane/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
);
