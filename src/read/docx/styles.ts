import type { Scanner } from '../xml/scanner';
import { CLOSE, END, OPEN, Scanner as XmlScanner } from '../xml/scanner';
import type { RunLook } from './look';
import { besideIn, groundOf, readRunLook, unseenIn } from './look';

/** How text looks by the styles of a document (17.7). */
export interface StyleLooks {
  /** By the document's defaults, the style of the table around, the paragraph's and the run's, ids as the text names them. */
  of(table: string | undefined, paragraph: string | undefined, run: string | undefined): RunLook;
}

interface Style {
  look: RunLook;
  basedOn?: string;
}

/** The look of every style; `bytes` is the part `styles.xml`, empty where the document has none. */
export function readStyles(bytes: Uint8Array): StyleLooks {
  const styles = new Map<string, Style>();
  let defaults: RunLook = {};
  let usual: string | undefined;
  const scanner = new XmlScanner(bytes);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.localName === 'rPrDefault') defaults = readStyle(scanner, 'rPrDefault').look;
    else if (scanner.localName === 'style') {
      const id = scanner.value('styleId') ?? '';
      const isUsual = scanner.value('type') === 'paragraph' && scanner.value('default') !== undefined;
      if (isUsual) usual = id;
      styles.set(id, readStyle(scanner, 'style'));
    }
  }
  const known = new Map<string, RunLook>();
  /** A style whose chain comes back to itself ends there. */
  const lookOf = (id = ''): RunLook => {
    const chain: (readonly [id: string, look: RunLook])[] = [];
    let from = id;
    for (let style = styles.get(from); style && !known.has(from); style = styles.get(from)) {
      chain.push([from, style.look]);
      known.set(from, style.look);
      from = style.basedOn ?? '';
    }
    let look = known.get(from) ?? {};
    for (const [each, change] of chain.reverse()) known.set(each, (look = { ...look, ...change }));
    return look;
  };
  const together = new Map<string, RunLook>();
  return {
    of: (table, paragraph = usual, run) => {
      const key = [table, paragraph, run].join('\n');
      let look = together.get(key);
      if (!look) {
        look = { ...defaults, ...lookOf(table), ...lookOf(paragraph), ...lookOf(run) };
        together.set(key, look);
      }
      return look;
    },
  };
}

/**
 * The element just opened. What holds only for parts of a table (17.7.6) counts for all of it where nobody would see
 * the text, and not at all else.
 */
function readStyle(scanner: Scanner, end: string): Style {
  const style: Style = { look: {} };
  if (scanner.empty) return style;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE && scanner.localName === end) break;
    if (event !== OPEN) continue;
    const name = scanner.localName;
    if (name === 'basedOn') style.basedOn = scanner.value('val') ?? '';
    else if (name === 'rPr') style.look = { ...style.look, ...readRunLook(scanner) };
    else if (name === 'shd') style.look = { ...style.look, ground: groundOf(scanner) };
    else if (name === 'tblStylePr') {
      const { look } = readStyle(scanner, name);
      if (unseenIn(look) ?? besideIn(look, style.look.ground)) style.look = { ...style.look, ...look };
    }
  }
  return style;
}
