import { viewOf } from '../bytes';

/** Bytes of an operand by the kind that its code names (MS-DOC 2.6.1); 0 where its first bytes tell. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const CHANGED_TABS = 0xc615;
/** Those whose operand begins with its length in two bytes. */
const LONG: ReadonlySet<number> = new Set([0xd606, 0xd608]);

/** Walks modifications of properties, in order: the code of each, and where its operand stands. An operand that is cut off ends it. */
export function eachModifier(
  list: Uint8Array,
  each: (code: number, operand: Uint8Array, view: DataView) => void,
): void {
  const view = viewOf(list);
  let position = 0;
  while (position + 3 <= list.length) {
    const code = view.getUint16(position, true);
    position += 2;
    const fixed = SIZES[code >> 13]!;
    const from = fixed ? position : LONG.has(code) ? position + 2 : position + 1;
    if (from > list.length) return;
    const size =
      fixed || (LONG.has(code) ? view.getUint16(position, true) - 1 : variableSize(code, list, position));
    if (size < 0 || from + size > list.length) return;
    const operand = list.subarray(from, from + size);
    each(code, operand, viewOf(operand));
    position = from + size;
  }
}

function variableSize(code: number, list: Uint8Array, position: number): number {
  const said = list[position]!;
  if (code !== CHANGED_TABS || said !== 255) return said;
  // More tabs than a byte can count bytes for: those taken away with their reach, then those added.
  const removed = list[position + 1] ?? 0;
  const added = list[position + 2 + 4 * removed] ?? 0;
  return 2 + 4 * removed + 3 * added;
}
