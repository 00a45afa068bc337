import { plainText } from '../../model/plain-text';

/** A year as typed, in full-width digits too; null for anything else. */
export function readYear(text: string): number | null {
  const digits = /^\s*(\d{4})\s*(?:年\s*)?$/.exec(plainText(text))?.[1];
  return digits ? Number(digits) : null;
}
