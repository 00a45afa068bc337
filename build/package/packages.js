const { built, companions, filesBelow, papers } = require('./files');

const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** The site with what an administrator needs to put it on a server and into Excel. The manifest stays beside it. */
const addinFiles = () => [
  ...filesBelow('dist/addin')
    .filter(({ name }) => name !== 'manifest.xml')
    .map((file) => ({ ...file, name: `site/${file.name}` })),
  ...companions('addin'),
  built('addin/manifest.xml'),
  built(`addin/${NOTICES}`),
  ...papers(),
];

/** The command line for any folder of a computer with Node. */
const commandLineFiles = () => [
  built('cli/gouji.js'),
  built(`cli/${NOTICES}`),
  ...companions('cli'),
  ...papers(),
];

module.exports = { addinFiles, commandLineFiles };
