import { CELL_STYLES } from '../style';
import type { LedgerLook } from './ledger-sheet';

/** How cells of a ledger look. Sizes in points, colours `#RRGGBB`. */
export interface LedgerStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly wrap: boolean;
  readonly border: boolean;
  readonly horizontal: 'left' | 'center';
  readonly fill?: string;
  readonly color?: string;
}

const { font, size } = CELL_STYLES.stub;
const plain: LedgerStyle = { font, size, bold: false, wrap: true, border: true, horizontal: 'left' };
const line: LedgerStyle = { ...plain, wrap: false, border: false };

export const LEDGER_STYLES: Readonly<Record<LedgerLook, LedgerStyle>> = {
  title: { ...line, font: CELL_STYLES.title.font, size: CELL_STYLES.title.size },
  note: { ...line, color: '#595959' },
  state: { ...line, bold: true },
  group: { ...line, bold: true, fill: '#DDEBF7' },
  header: { ...plain, bold: true, horizontal: 'center', fill: '#DDEBF7' },
  input: plain,
  computed: { ...plain, fill: '#F2F2F2' },
  plain,
};

/** Line of the borders: lighter than that of the official tables. */
export const LEDGER_LINE = '#BFBFBF';
