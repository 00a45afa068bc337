import type { LedgerMapping, ListId, Register } from '../../model/ledger';
import type { ExistingLedger } from './read-existing';

/**
 * The mapping by which a ledger was read, to be kept: what was answered and proposed, `''` where it must be answered.
 * What may name somebody stays out of it.
 */
export function mappingOf({ sheets, texts }: ExistingLedger, given: LedgerMapping): LedgerMapping {
  const columns: Partial<Record<Register['id'], Record<string, string>>> = {};
  for (const { register, labels, columns: found } of sheets)
    for (const { id } of register.fields) {
      const column = found.get(id);
      const known = (columns[register.id] ??= {});
      if (column !== undefined) known[id] ??= labels[column]!;
    }
  const words: Partial<Record<ListId, Record<string, string>>> = {};
  const names: Record<string, string> = {};
  for (const { list, text, isName, isPersonal, from, word = '' } of texts) {
    const answered = from === 'asked' ? '' : word;
    if (isName) names[text] = answered;
    else if (from !== 'list' && !isPersonal) (words[list] ??= {})[text] = answered;
  }
  return { columns, words, names, ...(given.year !== undefined && { year: given.year }) };
}
