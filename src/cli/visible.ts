import type { Io } from './io';

/** What moves the cursor, colours or turns round the text of a terminal, all but line ends and tabs. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from files as a terminal may show it: unseen characters as `\u202e`, which JSON means by the same. */
const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same command line, where nothing from a file reaches the terminal unseen. */
export const visibleIo = (io: Io): Io => ({
  ...io,
  out: (text) => io.out(visible(text)),
  err: (text) => io.err(visible(text)),
  progress: (text) => io.progress(visible(text)),
});
