import { structureFinding } from './finding';
import type { RecognisedReport } from './recognised-report';

/** A report with what is to be said of pictures that stand in its document in the place of text, at these places. */
export const withPictures = (
  recognised: RecognisedReport,
  places: readonly string[] = [],
): RecognisedReport =>
  places.length
    ? {
        ...recognised,
        unread: [
          ...recognised.unread,
          ...places.map((where) => ({ where, text: '', reason: 'picture' as const })),
        ],
        findings: [
          ...recognised.findings,
          ...places.map((where) => structureFinding('structure.picture', 'verify', { where })),
        ],
      }
    : recognised;
