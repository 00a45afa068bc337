import type { LedgerFinding } from '../../model/finding';
import type { Wording } from './wording';
import { cellsPlace, placeNamed } from './wording';

const MOST_NAMED = 5;

/** `台账!B7、台账!B9 等 12 行`. */
const rowsNamed = (rows: readonly string[], measure = '行'): string =>
  rows.slice(0, MOST_NAMED).join('、') + (rows.length > MOST_NAMED ? ` 等 ${rows.length} ${measure}` : '');

const ROWS: Pick<Wording<LedgerFinding>, 'against' | 'isOptional' | 'source' | 'say'> = {
  against: 'itself',
  isOptional: false,
  source: '台账登记检查',
  say: (_, { text = '', rows = [] }) => ({
    ...placeNamed('台账'),
    filled: `${rows.length} 行`,
    expected: '0 行',
    statement: `台账有 ${rows.length} 行${text}（${rowsNamed(rows)}）`,
    advice: '请在台账里改正。',
  }),
};

/** Findings about the ledger: the sums of the tables hold even where a row of it is forgotten. */
export const LEDGER: Readonly<Record<LedgerFinding['rule'], Wording<LedgerFinding>>> = {
  'ledger.uncounted': {
    ...ROWS,
    name: '台账没有计入',
    asks: '台账的每一行都计入表三、表四',
    severity: 'error',
  },
  'ledger.doubtful': {
    ...ROWS,
    name: '台账登记',
    asks: '台账各行的日期、结果、编号前后相符',
    severity: 'verify',
  },
  'ledger.carriedOver': {
    name: '台账结转',
    asks: '台账里上年结转的申请与上年结转下来的逐件相同',
    severity: 'verify',
    against: 'lastYear',
    isOptional: false,
    source: '台账核对',
    say: (_, { text = '', rows = [] }) => ({
      ...placeNamed('台账'),
      filled: rows.length ? `${rows.length} 件` : '',
      expected: '',
      statement: `${text}${rows.length ? `（登记号 ${rowsNamed(rows, '件')}）` : ''}`,
      advice: '请逐件核对，补登或改正台账；上年报告已公开的数有误的，请附说明。',
    }),
  },
  'ledger.differs': {
    name: '与台账不符',
    asks: '表三、表四的数与台账的件数相符',
    severity: 'error',
    against: 'itself',
    isOptional: false,
    source: '台账核对',
    say: (form, { cells, value, expected = 0 }) => {
      const place = cellsPlace(form, cells.slice(0, 1));
      const filled = value ?? '空白';
      return {
        ...place,
        filled,
        expected,
        statement: `${place.table}有 ${cells.length} 格与台账不符，如${place.place}填的是 ${filled}，台账有 ${expected} 件`,
        advice: '请核对台账。表里是公式的，请按 F9 重新计算；是填的数的，请改正这个数，或补登台账。',
      };
    },
  },
};
