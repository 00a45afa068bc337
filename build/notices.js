const LicensePlugin = require('webpack-license-plugin');
const product = require('../package.json');

const FILE = 'THIRD-PARTY-NOTICES.txt';
const RULE = '='.repeat(80);

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** For packages that name their licence and bring no text of it. */
const TEXTS = { ISC, MIT };

function notice({ name, version, license, author, repository, licenseText, noticeText }) {
  const text =
    licenseText ||
    (TEXTS[license] && `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${TEXTS[license]}`);
  if (!text) throw new Error(`${name} ${version}: no text of its licence ${license}`);
  return [`${name} ${version} · ${license}`, repository, '', text.trim(), noticeText?.trim()]
    .filter((line) => line !== undefined)
    .join('\n');
}

/**
 * Writes THIRD-PARTY-NOTICES.txt beside a bundle: each package in it with the text of its licence. A licence that asks
 * for more than to be named ends the build.
 *
 * @param documents texts of files that are copied as they are and have terms of their own
 */
function notices(documents = []) {
  const whole = (packages) =>
    [...packages.map(notice), ...documents].join(`\n\n${RULE}\n\n`).replaceAll('\r\n', '\n').concat('\n');
  return new LicensePlugin({
    // The plugin's own list gives way to the text of the same name.
    outputFilename: FILE,
    additionalFiles: { [FILE]: whole },
    includeNoticeText: true,
    excludedPackageTest: (name) => name === product.name,
    unacceptableLicenseTest: (license) => /GPL|SSPL|EUPL|MPL|NC/.test(license) && !/\bMIT OR\b/.test(license),
  });
}

module.exports = { notices };
