/** Bytes as characters of the same code, so that headers can be searched without touching the content. */
const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

const header = (headers: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers.replace(/\r?\n[ \t]+/g, ' '))?.[1]?.trim() ?? '';

/** Content of the parts of type text/html, decoded from their transfer encoding (RFC 2045, 6). */
export function htmlParts(bytes: Uint8Array): readonly Uint8Array[] {
  const whole = latin(bytes);
  const boundary = /boundary\s*=\s*"?([^"\r\n;]+)"?/i.exec(whole)?.[1];
  const parts = boundary === undefined ? [whole] : whole.split(`--${boundary}`).slice(1);
  return parts.flatMap((part) => {
    const [, headers = '', body = ''] = /^\s*([^]*?)\r?\n\r?\n([^]*)$/.exec(part) ?? [];
    if (!/^text\/html/i.test(header(headers, 'content-type'))) return [];
    switch (header(headers, 'content-transfer-encoding').toLowerCase()) {
      case 'base64':
        return [bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')))];
      case 'quoted-printable':
        return [bytesOf(unquote(body))];
      default:
        return [bytesOf(body)];
    }
  });
}

const unquote = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
