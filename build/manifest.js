const DEV_BASE = 'https://localhost:3000/';

/**
 * What makes the manifest of a site at another address out of manifest.xml, whose addresses all start with the
 * development server's.
 *
 * @param base address of the folder that holds the site, by the build's option `base`
 * @returns a function of the manifest's text
 * @throws an Error where `base` is no https address of a folder
 */
function manifestAt(base = DEV_BASE) {
  const address = URL.canParse(base) ? new URL(base) : null;
  if (address?.protocol !== 'https:' || address.search || address.hash || address.username)
    throw new Error(`--env base=${base}: expected an https address such as https://intranet.example/gouji/`);
  const folder = address.href.endsWith('/') ? address.href : `${address.href}/`;
  return (text) => text.toString().replaceAll(DEV_BASE, folder);
}

module.exports = { manifestAt, DEV_BASE };
