const UNWANTED =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/**
 * Text without the characters that XML cannot hold, and those that turn round the order of others in a letter; half of
 * a surrogate pair becomes U+FFFD.
 */
export const legalText = (text: string): string => text.replace(UNWANTED, '').replace(/\p{Cs}/gu, '\ufffd');
