// The validator of Microsoft's Open XML SDK ends before profiling its code pays.
process.env.DOTNET_TieredPGO ??= '0';

/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/support/properties.ts'],
  transform: {
    '/pdfjs-dist/.+\\.(?:mjs|bcmap)$': '<rootDir>/build/pdf-js-jest.js',
    '^.+\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // Packages that come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@ironcalc|@xarsh|hucre|parse5|entities|pdfjs-dist)/)'],
  collectCoverageFrom: ['src/**/*.{ts,tsx}', '!src/**/*.d.ts'],
  coverageReporters: ['text-summary', 'html'],
  // Suites that wait for a browser, LibreOffice or a process leave room for a third on two processors.
  maxWorkers: 3,
  testTimeout: 400_000,
};
