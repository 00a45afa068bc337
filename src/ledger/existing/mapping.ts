import type { LedgerMapping, ListId, Register } from '../../model/ledger';
import type { ExistingLedger } from './read-existing';

/**
 * The mapping by which a ledger was read, to be kept: what was answered and proposed, `''` where it must be answered.
 * What may name somebody stays out of it, unless it was answered.
 */
export function mappingOf({ sheets, texts }: ExistingLedger, given: LedgerMapping): LedgerMapping {
  const columns: Partial<Record<Register['id'], Record<string, string>>> = {};
  for (const { register, labels, columns: found } of sheets)
    for (const { id } of register.fields) {
      const column = found.get(id);
      const known = (columns[register.id] ??= {});
      if (column !== undefined) known[id] ??= labels[column]!;
      else if (given.columns[register.id]?.[id] === '') known[id] = '';
    }
  const words: Partial<Record<ListId, Record<string, string>>> = {};
  const names: Record<string, string> = {};
  for (const { list, text, isName, isPersonal, from, word = '' } of texts) {
    const answered = from === 'asked' ? '' : word;
    if (isName) names[text] = answered;
    else if (from !== 'list' && (!isPersonal || from === 'given')) (words[list] ??= {})[text] = answered;
  }
  return { columns, words, names, ...(given.year !== undefined && { year: given.year }) };
}

/** What of a mapping may be kept beyond this ledger: nothing that may name somebody. */
export const withoutPersonal = (mapping: LedgerMapping, { texts }: ExistingLedger): LedgerMapping => ({
  ...mapping,
  words: Object.fromEntries(
    Object.entries(mapping.words).map(([list, words]) => [
      list,
      Object.fromEntries(
        Object.entries(words).filter(
          ([text]) =>
            !texts.some(
              (existingText) =>
                existingText.isPersonal && existingText.list === list && existingText.text === text,
            ),
        ),
      ),
    ]),
  ),
});
