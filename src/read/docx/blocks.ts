import { damagedDocument } from '../doc/problems';
import type { Block, CellCount } from '../flow/flow';
import { DEEPEST, SHOWN_CODE } from '../flow/flow';
import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN } from '../xml/scanner';
import type { Run } from '../unseen';
import { HIDDEN, seenOf, TURNED, TURNED_BACK, withUnseen } from '../unseen';
import type { NumberFormat } from '../number-format';
import type { Chunks } from './chunks';
import type { RunLook } from './look';
import { besideIn, readRunLook, unseenIn } from './look';
import { isCutOff, isLeftOut, readProperties } from './properties';
import type { StyleLooks } from './styles';
import type { FoundCell } from './table';
import { readTable } from './table';

/** What the text of a document refers to: other formats put in, by relationship (17.17.2.1), and styles. */
export interface Parts {
  readonly chunks: Chunks;
  readonly styles: StyleLooks;
  readonly cells: CellCount;
  /** How many tables and text boxes it stands in. */
  readonly depth: number;
}

/**
 * Paragraphs and tables inside the element just opened, up to its end (17.2.2, 17.3.1.22, 17.4.37). Elements that
 * only wrap others (content controls, custom XML, inserted or moved-in text) are looked through. `cell` takes what is
 * found of the table cell whose blocks they are. Throws `ReadError` where they are nested too deep.
 */
export function readBlocks(scanner: Scanner, end: string, parts: Parts, cell?: FoundCell): readonly Block[] {
  const blocks: Block[] = [];
  if (scanner.empty) return blocks;
  if (parts.depth > DEEPEST) throw damagedDocument();
  const inside = { ...parts, depth: parts.depth + 1 };
  let placeholder = false;
  let joined = '';
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === end) break;
    if (event !== OPEN) continue;
    if (scanner.localName === 'p') {
      const { text, boxes, runsOn } = new ParagraphReader(scanner, inside, cell).read();
      if (runsOn) joined += text;
      else {
        blocks.push(joined + text);
        joined = '';
      }
      for (const box of boxes) blocks.push(box);
    } else if (scanner.localName === 'tbl')
      blocks.push(
        readTable(scanner, (from, close, found) => {
          parts.cells.next();
          // A copy takes the room of what is in it; V8 makes room for 16 where one is added.
          return readBlocks(from, close, inside, found).slice();
        }),
      );
    else if (scanner.localName === 'altChunk')
      for (const block of parts.chunks.take(scanner.value('id') ?? '')) blocks.push(block);
    else if (scanner.localName === 'tcPr' && cell) cell.properties = readProperties(scanner);
    else if (scanner.localName === 'sdtPr') placeholder = readProperties(scanner).has('showingPlcHdr');
    else if (scanner.localName === 'sdtContent' && placeholder) {
      scanner.content();
      placeholder = false;
    } else if (isLeftOut(scanner.localName)) scanner.content();
  }
  if (joined) blocks.push(joined);
  return blocks;
}

interface Paragraph {
  readonly text: string;
  /** What stands in text boxes anchored here. */
  readonly boxes: readonly Block[];
  /** Its mark is deleted: the next paragraph goes on in the same line (17.13.5.15). */
  readonly runsOn: boolean;
}

/** What a run holds besides text (17.3.3). */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  // Of a formula, which is none of the digits of the number beside it (22.1.2).
  den: '/',
  sup: '^',
  sub: '_',
  rad: '√',
};

/** A paragraph while it is read. */
class ParagraphReader {
  private readonly boxes: Block[] = [];
  private readonly runs: Run[] = [];
  /** For each open field its code, while that is being read. */
  private readonly fields: (string | undefined)[] = [];
  private codes = 0;
  private runsOn = false;
  private style: string | undefined;
  private ground: string | undefined;
  private isCutOff: boolean;
  private look: RunLook;
  private isInDrawing = false;

  constructor(
    private readonly scanner: Scanner,
    private readonly parts: Parts,
    private readonly cell: FoundCell | undefined,
  ) {
    this.ground = cell?.properties.get('shd') ?? cell?.table.get('shd');
    this.isCutOff = cell?.isCutOff ?? false;
    this.look = this.usualLook();
  }

  read(): Paragraph {
    const { scanner, boxes, runs, cell } = this;
    let placeholder = false;
    if (!scanner.empty)
      for (let event = scanner.next(); event !== END; event = scanner.next()) {
        const name = scanner.localName;
        if (event === CLOSE && name === 'p') break;
        if (event === CLOSE) this.close(name);
        else if (name === 'sdtPr') placeholder = readProperties(scanner).has('showingPlcHdr');
        else if (name === 'sdtContent' && placeholder) {
          scanner.content();
          placeholder = false;
        } else this.open(name);
      }
    const { text, unseen } = seenOf(runs);
    if (cell && unseen) cell.unseen = withUnseen(cell.unseen, unseen.text, unseen.look);
    return { text, boxes, runsOn: this.runsOn };
  }

  private close(name: string): void {
    if (name === 'r') this.look = this.usualLook();
    else if (name === 'bdo') this.runs.push({ text: TURNED_BACK, look: undefined });
    else if (name === 'drawing') this.isInDrawing = false;
  }

  private open(name: string): void {
    const { scanner, parts, boxes, runs } = this;
    if (name === 't') this.takeText(scanner.content());
    else if (name === 'pPr') this.takeProperties();
    else if (name === 'rPr') {
      const own = readRunLook(scanner);
      this.look = { ...this.usualLook(own.style), ...own };
    } else if (name === 'txbxContent')
      for (const block of readBlocks(scanner, name, parts)) boxes.push(block);
    else if (name === 'fldChar') this.takeField(scanner.value('fldCharType') ?? '');
    else if (name === 'instrText') this.takeCode(scanner.content());
    else if (name === 'drawing') this.isInDrawing = !scanner.empty;
    else if (name === 'bdo' && scanner.value('val') === 'rtl' && !scanner.empty)
      runs.push({ text: TURNED, look: undefined });
    else if (name === 'sym') this.takeText(signOf(scanner));
    else if (isLeftOut(name)) scanner.content();
    else if (SIGNS[name] && !this.codes && !this.unseen()) runs.push({ text: SIGNS[name], look: undefined });
  }

  private usualLook(run?: string): RunLook {
    return this.parts.styles.of(this.cell?.table.get('tblStyle'), this.style, run);
  }

  private takeProperties(): void {
    const properties = readProperties(this.scanner);
    this.runsOn = properties.has('del');
    this.style = properties.get('pStyle');
    this.ground = properties.get('shd') ?? this.ground;
    this.isCutOff ||= isCutOff(properties);
    this.look = this.usualLook();
  }

  private unseen(): NumberFormat | undefined {
    return this.isCutOff ? HIDDEN : unseenIn(this.look);
  }

  private takeText(text: string): void {
    const { cell, look, runs } = this;
    if (this.codes) return;
    const unseen = this.unseen();
    if (this.isInDrawing) this.boxes.push(text);
    else if (!unseen) runs.push({ text, look: besideIn(look, this.ground) });
    else if (cell) cell.unseen = withUnseen(cell.unseen, text, unseen);
  }

  /** A field begins, turns from its code to its result, or ends (17.16.18). */
  private takeField(type: string): void {
    const { fields } = this;
    if (type === 'begin') {
      fields.push('');
      this.codes += 1;
      return;
    }
    const code = type === 'separate' ? fields.at(-1) : fields.pop();
    if (type === 'separate' && fields.length) fields[fields.length - 1] = undefined;
    if (code === undefined) return;
    this.codes -= 1;
    if (type === 'end' && SHOWN_CODE.test(code)) this.takeText(code.trim());
  }

  private takeCode(code: string): void {
    const { fields } = this;
    if (fields.length && fields.at(-1) !== undefined) fields[fields.length - 1] += code;
  }
}

/** The character of a font of signs (17.3.3.30): it may be a digit in a circle. */
function signOf(scanner: Scanner): string {
  const code = parseInt(scanner.value('char') ?? '', 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}
