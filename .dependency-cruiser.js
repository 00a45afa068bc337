/** The import law: what each room of `src/` may import besides itself. See src/README.md. */
const ROOMS = {
  model: [],
  forms: ['model'],
  derive: ['model'],
  words: ['model', 'derive'],
  'own-rules': ['model', 'derive'],
  sheet: ['model', 'derive', 'words', 'own-rules'],
  read: ['model'],
  recognise: ['model', 'derive', 'sheet'],
  check: ['model'],
  combine: ['model'],
  write: ['model', 'derive', 'words', 'sheet'],
  excel: ['model', 'derive', 'words', 'sheet'],
  functions: ['model', 'forms', 'derive', 'words', 'check'],
  tasks: [
    'model',
    'forms',
    'derive',
    'words',
    'own-rules',
    'sheet',
    'read',
    'recognise',
    'check',
    'combine',
    'write',
    'excel',
    'functions',
  ],
  taskpane: ['tasks', 'commands', 'model', 'forms', 'derive', 'words', 'own-rules', 'sheet'],
  commands: ['tasks', 'model', 'forms', 'derive'],
  cli: ['tasks', 'model', 'forms', 'derive', 'words', 'own-rules', 'sheet'],
  workbench: [],
};

module.exports = {
  forbidden: [
    ...Object.entries(ROOMS).map(([room, others]) => ({
      name: `room-${room}`,
      severity: 'error',
      comment: `src/${room} may import only: ${[room, ...others].join(', ')}.`,
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(?:${[room, ...others].join('|')})/` },
    })),
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'A file that imports itself by way of others; imports of types count.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
