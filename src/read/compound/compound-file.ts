import { viewOf } from '../bytes';

const HEADER = 512;
const ENTRY = 128;
/** Sectors of the table of sectors that the header itself lists ([MS-CFB] 2.2). */
const LISTED = 109;
/** Bytes of a directory, far more than any document has. */
const LONGEST_DIRECTORY = 1 << 20;
const LAST_SECTOR = 0xfffffff9;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Follows chains of sectors; one that leads in a circle ends where the file has no more to give. */
interface Chains {
  next(sector: number): number;
  /** Where a sector begins in its bytes. */
  at(sector: number): number;
  readonly bytes: Uint8Array;
  readonly size: number;
}

/** The streams of a compound file ([MS-CFB]): what .xls, .et and .doc are kept in. */
export class CompoundFile {
  private readonly view: DataView;
  private readonly sectors: Chains;
  private readonly entries: readonly Entry[];

  /** Anything may be damaged: a stream is then missing or shorter than it says. */
  constructor(private readonly bytes: Uint8Array) {
    // What a header cut short lacks counts as 0.
    const whole = bytes.length < HEADER ? new Uint8Array(HEADER) : bytes;
    this.view = viewOf(whole);
    const size = 1 << Math.min(12, Math.max(9, this.view.getUint16(30, true)));
    const table = this.tableSectors(size);
    this.sectors = {
      bytes,
      size,
      at: (sector) => (sector + 1) * size,
      next: (sector) => this.link(table, sector, size),
    };
    this.entries = entriesOf(chained(this.sectors, this.view.getUint32(48, true), LONGEST_DIRECTORY));
  }

  /** The stream of this name in the outermost storage, whatever its case; undefined where there is none. */
  stream(name: string): Uint8Array | undefined {
    const wanted = name.toLowerCase();
    const entry = this.outermost().find(({ name: own, type }) => type === STREAM && own === wanted);
    if (!entry) return undefined;
    if (entry.size >= this.view.getUint32(56, true)) return chained(this.sectors, entry.start, entry.size);
    return chained(this.smallSectors(), entry.start, entry.size);
  }

  /** What the root holds: a tree by names, kept as numbers of left and right neighbours. */
  private outermost(): readonly Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>([NO_ENTRY]);
    const open = [this.entries[0]?.child ?? NO_ENTRY];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const entry = this.entries[id];
      if (seen.has(id) || !entry) continue;
      seen.add(id);
      found.push(entry);
      open.push(entry.right, entry.left);
    }
    return found;
  }

  /** Short streams share sectors of 64 bytes inside a stream of the root. */
  private smallSectors(): Chains {
    const size = 1 << Math.min(9, this.view.getUint16(32, true));
    const root = this.entries[0];
    const bytes = root ? chained(this.sectors, root.start, root.size) : new Uint8Array();
    const links = chained(this.sectors, this.view.getUint32(60, true), this.bytes.length);
    const view = viewOf(links);
    const next = (sector: number): number =>
      sector * 4 + 4 <= links.length ? view.getUint32(sector * 4, true) : NO_ENTRY;
    return { bytes, size, at: (sector) => sector * size, next };
  }

  /** Numbers of the sectors that hold the table of sectors: some in the header, more in a chain of their own. */
  private tableSectors(size: number): readonly number[] {
    const { view, bytes } = this;
    const most = Math.floor(bytes.length / size);
    const listed = Math.min(LISTED, view.getUint32(44, true));
    const table = Array.from({ length: listed }, (_, index) => view.getUint32(76 + 4 * index, true));
    let sector = view.getUint32(68, true);
    for (let links = 0; links < most && table.length < most; links++) {
      const from = (sector + 1) * size;
      if (from + size > bytes.length) break;
      for (let position = from; position < from + size - 4; position += 4)
        table.push(view.getUint32(position, true));
      sector = view.getUint32(from + size - 4, true);
    }
    return table;
  }

  private link(table: readonly number[], sector: number, size: number): number {
    const each = size / 4;
    const holder = table[Math.floor(sector / each)];
    if (holder === undefined || holder >= LAST_SECTOR) return NO_ENTRY;
    const position = (holder + 1) * size + (sector % each) * 4;
    return position + 4 <= this.bytes.length ? this.view.getUint32(position, true) : NO_ENTRY;
  }
}

/** The bytes of a chain of sectors, `size` at most, never more than there are. */
function chained({ bytes, size: each, at, next }: Chains, start: number, size: number): Uint8Array {
  const wanted = Math.min(size, bytes.length);
  const found = new Uint8Array(wanted);
  let length = 0;
  for (let sector = start; length < wanted && sector < LAST_SECTOR; sector = next(sector)) {
    const from = at(sector);
    if (from >= bytes.length) break;
    const piece = bytes.subarray(from, Math.min(from + each, from + wanted - length));
    found.set(piece, length);
    length += piece.length;
  }
  return found.subarray(0, length);
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, nth) => {
    const position = nth * ENTRY;
    const letters = Math.min(31, Math.max(0, view.getUint16(position + 64, true) / 2 - 1));
    const codes = Array.from({ length: letters }, (_letter, index) =>
      view.getUint16(position + 2 * index, true),
    );
    return {
      name: String.fromCharCode(...codes).toLowerCase(),
      type: directory[position + 66]!,
      left: view.getUint32(position + 68, true),
      right: view.getUint32(position + 72, true),
      child: view.getUint32(position + 76, true),
      start: view.getUint32(position + 116, true),
      size: view.getUint32(position + 120, true),
    };
  });
}
