/** `Result` of an answer that Office.js keeps: the user trusts the host. */
const TRUSTED = 1;

/**
 * Over plain http Office.js asks the user whether to trust the host (its page `AgaveErrorUX`) and keeps the answer in
 * the browser. Here host and add-in come from one folder of one server, so the answer is given beforehand.
 */
export function trustThisHost(hostname: string): void {
  try {
    window.localStorage.setItem(`OfficeJSTrustKeyV2_http_${hostname}`, JSON.stringify({ Result: TRUSTED }));
  } catch {
    // Where the browser keeps nothing, Office.js asks.
  }
}
