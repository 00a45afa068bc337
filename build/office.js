const { readFileSync } = require('node:fs');

const FROM = 'node_modules/@microsoft/office-js';

/** Where Office.js can come from: `--env office=…`; without it, from the site itself. */
const SOURCES = {
  site: 'officejs/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  // Office 365 operated by 21Vianet
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What Office.js asks for in Excel, in any display language; nothing of the other applications. */
const FILES = [
  'office.js',
  'excel*.js',
  'o15apptofilemappingtable.js',
  '*/office_strings.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
  'webauth/*.js',
  'agaveerrorux/**',
];

/**
 * Where the page gets Office.js from, by the build's option `office`.
 *
 * @returns `src` of its script tag, and the `origin` that the page's security policy has to allow, if not its own
 * @throws an Error for any other value
 */
function officeSource(office = 'site') {
  if (!Object.hasOwn(SOURCES, office))
    throw new Error(`--env office=${office}: expected one of ${Object.keys(SOURCES).join(', ')}`);
  const src = SOURCES[office];
  return { src, origin: office === 'site' ? null : new URL(src).origin };
}

/** The package spells a folder and its files in lower case that Office.js asks for as AgaveErrorUX. */
const asAskedFor = (file) => file.replaceAll('agaveerrorux', 'AgaveErrorUX');

/** Patterns that copy Office.js into the site, in its own folders; its licence wants every byte as it is. */
const officeFiles = [
  ...FILES.map((glob) => ({
    context: `${FROM}/dist`,
    from: glob,
    to: ({ context, absoluteFilename }) =>
      `officejs/${asAskedFor(absoluteFilename.slice(context.length + 1).replaceAll('\\', '/'))}`,
    globOptions: { ignore: ['**/*.debug.js'] },
    info: { minimized: true },
  })),
  { from: `${FROM}/LICENSE.md`, to: 'officejs/LICENSE.md' },
];

/** The terms of Office.js, for the site that brings it. */
const officeTerms = () =>
  `Office.js (@microsoft/office-js)\n\n${readFileSync(`${FROM}/LICENSE.md`, 'utf8').trim()}`;

module.exports = { officeSource, officeFiles, officeTerms };
