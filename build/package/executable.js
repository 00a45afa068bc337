const { execFileSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { built, companions, papers } = require('./files');

/** Where installations of Node have its licence, which must go where Node goes. */
const LICENCES = ['LICENSE', '../LICENSE', '../share/doc/nodejs/LICENSE', '../share/doc/node/LICENSE'];
/** Marks the place in Node's program that says whether a program of one's own is in it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const licenceOfNode = () =>
  LICENCES.map((file) => path.join(path.dirname(process.execPath), file)).find((file) => existsSync(file));

/** Why this Node makes no executable here; null where it does. */
function obstacle() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 16)) return `Node ${process.version} is older than 20.16`;
  if (!['linux', 'win32'].includes(process.platform))
    return `on ${process.platform} a changed program has to be signed anew`;
  if (!readFileSync(process.execPath).includes(FUSE))
    return `${process.execPath} is not the whole of Node, as that of nodejs.org is`;
  if (!licenceOfNode()) return `the licence of Node is not beside ${process.execPath}`;
  return null;
}

/** Node's own program with the command line in it. */
function programWithCommandLine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-executable-'));
  const [config, blob, program] = ['sea.json', 'sea.blob', 'gouji'].map((name) => path.join(folder, name));
  try {
    const main = path.resolve('dist/cli/gouji.js');
    const options = { main, output: blob, disableExperimentalSEAWarning: true };
    writeFileSync(config, JSON.stringify(options));
    const run = (...args) => execFileSync(process.execPath, args, { stdio: 'pipe' });
    run('--experimental-sea-config', config);
    copyFileSync(process.execPath, program);
    run(require.resolve('postject/dist/cli.js'), program, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE);
    return readFileSync(program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The command line as one program for computers like this one; Node is in it. */
const executableFiles = () => [
  {
    name: process.platform === 'win32' ? 'gouji.exe' : 'gouji',
    bytes: programWithCommandLine(),
    program: true,
  },
  ...companions('cli').filter(({ name }) => name.endsWith('.txt')),
  built('cli/THIRD-PARTY-NOTICES.txt'),
  { name: 'LICENSE-NODE', bytes: readFileSync(licenceOfNode()) },
  ...papers(),
];

module.exports = { executableFiles, obstacle };
