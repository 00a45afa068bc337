const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { version } = require('../../package.json');
const { executableFiles, obstacle } = require('./executable');
const { addinFiles, commandLineFiles } = require('./packages');
const { zip } = require('./zip');

process.chdir(path.join(__dirname, '../..'));
const RELEASE = path.resolve('release');
const SUMS = 'SHA256SUMS';

function write(name, files, options) {
  writeFileSync(path.join(RELEASE, `${name}.zip`), zip(name, files, options));
}

/** The package for npm, by npm itself; the program in it is built already. */
function pack() {
  const args = ['pack', '--loglevel=error', '--ignore-scripts', '--pack-destination', RELEASE];
  const npm = process.env.npm_execpath;
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  execFileSync(command, [...before, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(RELEASE);
write(`gouji-addin-${version}`, addinFiles());
write(`gouji-cli-${version}`, commandLineFiles());
pack();
const reason = obstacle();
if (reason) console.log(`No executable: ${reason}.`);
else write(`gouji-cli-${version}-${process.platform}-${process.arch}`, executableFiles(), { level: 1 });

const sums = readdirSync(RELEASE)
  .sort()
  .map((name) => {
    const bytes = readFileSync(path.join(RELEASE, name));
    console.log(`release/${name}  ${(bytes.length / 1e6).toFixed(1)} MB`);
    return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  });
writeFileSync(path.join(RELEASE, SUMS), sums.join(''));
