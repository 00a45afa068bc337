/** Text without the characters that XML cannot hold; half of a surrogate pair becomes U+FFFD. */
export const legalText = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Cs}/gu, '\ufffd');
