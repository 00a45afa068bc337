import type { RowDefinition } from '../flow/edged-table';
import { rowDefinition } from '../flow/edged-table';
import type { Colour } from '../unseen';
import type { Colours } from './colours';

/** Columns of a row; Word allows 63. */
const MOST_CELLS = 1000;

/** Collects what control words say of a row's cells (RTF 1.9.1, “Table definitions”). */
export class RowWords {
  private left = 0;
  private edges: number[] = [];
  private sideways: boolean[] = [];
  private continued: boolean[] = [];
  /** Of the cells said so far, and of the next one last. */
  private readonly grounds: (Colour | undefined)[] = [];
  private cell = { sideways: false, continued: false };

  /** What a cell of the row stands on, by how many are before it. */
  groundOf(cell: number): Colour | undefined {
    return this.grounds[cell];
  }

  /** Takes note of a word; most are of no meaning here. */
  take(word: string, number = 0, colours?: Colours): void {
    if (word === 'trowd') Object.assign(this, new RowWords());
    else if (word === 'trleft') this.left = number;
    else if (word === 'clmrg') this.cell.sideways = true;
    else if (word === 'clvmrg') this.cell.continued = true;
    else if (word === 'clcbpat') this.grounds[this.edges.length] = colours?.of(number);
    else if (word === 'cellx' && this.edges.length < MOST_CELLS) {
      this.edges.push(number);
      this.sideways.push(this.cell.sideways);
      this.continued.push(this.cell.continued);
      this.cell = { sideways: false, continued: false };
    }
  }

  /** The row as said; undefined where edges do not grow. Where the row begins is often not said. */
  definition(): RowDefinition | undefined {
    const { sideways, continued } = this;
    const [first = 0] = this.edges;
    return rowDefinition({ edges: [Math.min(this.left, first - 1), ...this.edges], sideways, continued });
  }
}
