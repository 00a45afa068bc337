import { shortCellName, shortColumnName, shortRowName } from '../derive/short-names';
import { tableName } from '../derive/names';
import type { CellRef } from '../model/expression';
import type { Form } from '../model/form';
import { tableIndex } from '../model/form-index';
import type { Change, Repair } from '../model/repair';
import { isUnread } from '../model/report';

/** Address of a cell as the reader sees it: `J7`, `三!J7`, `第 12 行`; undefined where there is none. */
export type AddressOf = (ref: CellRef) => string | undefined;

/** `J7 予以公开·总计`; without an address the table goes before. */
const placeWords = (form: Form, ref: CellRef, addressOf: AddressOf): string =>
  `${whereOf(form, ref, addressOf)} ${shortCellName(form, ref)}`;

const whereOf = (form: Form, ref: CellRef, addressOf: AddressOf): string =>
  addressOf(ref) ?? tableName(tableIndex(form, ref.table).table);

/** A repair in short: `J7 予以公开·总计 11 → 10`, a number that moves or two that change places as that. */
export function shortRepairWords(form: Form, { changes }: Repair, addressOf: AddressOf): string {
  const pair = pairWords(form, changes);
  return pair
    ? `${pairPlace(form, changes, addressOf)}：${pair}`
    : changes.map((change) => shortChangeWords(form, change, addressOf)).join('；');
}

function shortChangeWords(form: Form, { ref, from, to, formula }: Change, addressOf: AddressOf): string {
  const place = placeWords(form, ref, addressOf);
  if (formula !== undefined) return `${place} 恢复公式 ${formula}`;
  return from === to ? `${place} 文字改为数字 ${to}` : `${place} ${fromWords({ from })} → ${to}`;
}

/** What a cell holds before it is changed: a number, `空白`, `“1O”`. */
export const fromWords = ({ from }: Pick<Change, 'from'>): string =>
  from === null ? '空白' : isUnread(from) ? `“${from.text}”` : String(from);

/** The cells of a pair by their addresses, then the row or column that they share. */
function pairPlace(form: Form, changes: readonly Change[], addressOf: AddressOf): string {
  const refs = changes.map(({ ref }) => ref);
  const [first] = refs as [CellRef, ...CellRef[]];
  const addresses = [...new Set(refs.flatMap((ref) => addressOf(ref) ?? []))].join('、');
  const common = refs.every(({ row }) => row === first.row)
    ? shortRowName(form, first)
    : shortColumnName(form, first);
  return [addresses || tableName(tableIndex(form, first.table).table), common].filter(Boolean).join(' ');
}

/**
 * `把 2 从「科研机构」移到「商业企业」`: two cells of one row or column between which a number moves, or which change
 * places; undefined for any other changes.
 */
export function pairWords(form: Form, [a, b, ...more]: readonly Change[]): string | undefined {
  if (!a || !b || more.length) return undefined;
  if (typeof a.from !== 'number' || typeof b.from !== 'number') return undefined;
  if (a.formula !== undefined || b.formula !== undefined) return undefined;
  const inRow = a.ref.row === b.ref.row;
  if (a.ref.table !== b.ref.table || (!inRow && a.ref.column !== b.ref.column)) return undefined;
  if (a.to - a.from !== b.from - b.to) return undefined;
  const name = ({ ref }: Change) => `「${inRow ? shortColumnName(form, ref) : shortRowName(form, ref)}」`;
  if (a.to === b.from && b.to === a.from && a.from !== 0 && b.from !== 0)
    return `${name(a)}的 ${a.from} 与${name(b)}的 ${b.from} 对调`;
  const [giver, taker] = a.to < a.from ? [a, b] : [b, a];
  return `把 ${Math.abs(a.to - a.from)} 从${name(giver)}移到${name(taker)}`;
}
