import * as XLSX from '@e965/xlsx';

/** Modifications of properties as bytes: a code and its operand. */
export const modifier = (code: number, ...operand: readonly number[]): readonly number[] => [
  code & 255,
  code >> 8,
  ...operand,
];

/** Characters with the same modifications. */
export type Run = string | { readonly text: string; readonly look: readonly number[] };

/** Runs up to a mark, and the modifications of the paragraph. */
export interface WrittenParagraph {
  readonly runs: readonly Run[];
  readonly mark?: '\r' | '\x07' | '\f';
  /** Of the mark. */
  readonly look?: readonly number[];
  readonly properties?: readonly number[];
}

export interface WrittenDocument {
  readonly body: readonly WrittenParagraph[];
  readonly headers?: readonly WrittenParagraph[];
  readonly boxes?: readonly WrittenParagraph[];
  /** Changes two bytes or more of the header, by where they stand. */
  readonly header?: Readonly<Record<number, number>>;
  /** Changes of its own that each piece carries. */
  readonly pieceModifier?: number;
}

const TEXT_FROM = 2048;
const PAGE = 512;
const MARK_OF_OTHERS: WrittenParagraph = { runs: [], mark: '\r' };

const runOf = (run: Run) => (typeof run === 'string' ? { text: run, look: [] } : run);
const lengthOf = (paragraphs: readonly WrittenParagraph[]): number =>
  paragraphs.reduce((sum, { runs }) => sum + runs.reduce((n, run) => n + runOf(run).text.length, 0) + 1, 0);

/** A Word document of 1997 with its text in one piece of two bytes a character, as WPS writes it. */
export function wordFile({
  body,
  headers = [],
  boxes = [],
  header = {},
  pieceModifier = 0,
}: WrittenDocument): Uint8Array {
  const stories = [body, headers, boxes];
  const all = [...stories.flat(), ...(headers.length + boxes.length ? [MARK_OF_OTHERS] : [])];
  let text = '';
  const runs: { to: number; modifiers: readonly number[] }[] = [];
  const paragraphs: { to: number; modifiers: readonly number[] }[] = [];
  for (const { runs: own, mark = '\r', look = [], properties = [] } of all) {
    for (const run of [...own.map(runOf), { text: mark, look }]) {
      text += run.text;
      runs.push({ to: text.length, modifiers: run.look });
    }
    paragraphs.push({ to: text.length, modifiers: properties });
  }
  const pagesFrom = Math.ceil((TEXT_FROM + 2 * text.length) / PAGE) * PAGE;
  const document = Buffer.alloc(pagesFrom + PAGE * (runs.length + paragraphs.length));
  document.write(text, TEXT_FROM, 'utf16le');
  const offset = (position: number): number => TEXT_FROM + 2 * position;
  const table: number[] = [];
  const list = (
    each: typeof runs,
    firstPage: number,
    page: (modifiers: readonly number[]) => readonly number[],
  ): number[] => {
    const from = table.length;
    table.push(...[0, ...each.map(({ to }) => to)].flatMap((position) => long(offset(position))));
    each.forEach(({ to, modifiers }, index) => {
      const at = PAGE * (firstPage + index);
      table.push(...long(firstPage + index));
      document.writeUInt32LE(offset(each[index - 1]?.to ?? 0), at);
      document.writeUInt32LE(offset(to), at + 4);
      const held = page(modifiers);
      if (modifiers.length) {
        document[at + 8] = 32;
        document.set(held, at + 64);
      }
      document[at + PAGE - 1] = 1;
    });
    return [from, table.length - from];
  };
  const first = pagesFrom / PAGE;
  const characters = list(runs, first, (modifiers) => [modifiers.length, ...modifiers]);
  const places = list(paragraphs, first + runs.length, (modifiers) => {
    const padded = modifiers.length % 2 ? [...modifiers, 0] : modifiers;
    return [0, padded.length / 2 + 1, 0, 0, ...padded];
  });
  const pieces = table.length;
  table.push(2, ...long(16), ...long(0), ...long(text.length), 0, 0, ...long(TEXT_FROM));
  table.push(pieceModifier & 255, pieceModifier >> 8);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x00c1, 2);
  document.writeUInt16LE(0x5014, 10);
  document.writeUInt32LE(lengthOf(body), 76);
  document.writeUInt32LE(lengthOf(headers), 84);
  document.writeUInt32LE(lengthOf(boxes), 100);
  for (const [at, [from, size]] of [
    [0xfa, characters],
    [0x102, places],
    [0x1a2, [pieces, table.length - pieces]],
  ] as const) {
    document.writeUInt32LE(from!, at);
    document.writeUInt32LE(size!, at + 4);
  }
  for (const [at, value] of Object.entries(header)) document.writeUInt16LE(value, Number(at));
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(file, '/WordDocument', document);
  XLSX.CFB.utils.cfb_add(file, '/0Table', Buffer.from(table));
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

const long = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255);
const short = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];

const depthOf = (depth: number): readonly number[] => [
  ...modifier(0x2416, 1),
  ...modifier(0x6649, ...long(depth)),
];

/** A paragraph of a cell that does not end it. */
export const inCell = (text: string, depth = 1): WrittenParagraph => ({
  runs: [text],
  properties: depthOf(depth),
});

/** The last paragraph of a cell. */
export const cell = (text: Run, depth = 1): WrittenParagraph =>
  depth === 1
    ? { runs: [text], mark: '\x07', properties: depthOf(1) }
    : { runs: [text], properties: [...depthOf(depth), ...modifier(0x244b, 1)] };

export interface WrittenRow {
  /** In twips; one more than cells. */
  readonly edges: readonly number[];
  /** Bits of each cell: 1 and 2 merged across, 32 and 96 merged down. */
  readonly flags?: readonly number[];
  readonly depth?: number;
  readonly look?: readonly number[];
}

/** What ends a row and says where its cells stand. */
export function rowEnd({ edges, flags = [], depth = 1, look = [] }: WrittenRow): WrittenParagraph {
  const cells = edges
    .slice(1)
    .flatMap((_, index) => [...short(flags[index] ?? 0), ...new Array<number>(18).fill(0)]);
  const operand = [edges.length - 1, ...edges.flatMap(short), ...cells];
  const row = modifier(0xd608, ...short(operand.length + 1), ...operand);
  return depth === 1
    ? { runs: [], mark: '\x07', look, properties: [...depthOf(1), ...modifier(0x2417, 1), ...row] }
    : { runs: [], look, properties: [...depthOf(depth), ...modifier(0x244c, 1), ...row] };
}

export const line = (...runs: readonly Run[]): WrittenParagraph => ({ runs });
