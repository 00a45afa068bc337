/**
 * Over plain http Office.js asks a page of its own package, in a hidden frame, whether the user trusts the host.
 * The packaged page would ask the user of Excel on the web; here host and add-in come from the same local server,
 * and this page answers yes.
 */
export const TRUST_PAGE = `<!doctype html>
<meta charset="utf-8">
<title>trust</title>
<script>
  addEventListener('message', (event) => {
    if (event.origin === location.origin && event.source === parent) {
      parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);
    }
  });
</script>
`;

/** The path of that page below the folder of office.js. */
export const TRUST_PATH = /\/agaveerrorux\/(index\.html)?$/i;
