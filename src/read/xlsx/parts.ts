import { InflateLimit, inflateAtOnce, inflatePieces, inflateTogether, inflateWhole } from '../ooxml/inflate';
import type { Relation } from '../ooxml/package';
import { partEntries, readRelations, relationsPart } from '../ooxml/package';
import type { ZipEntry } from '../ooxml/zip';
import { damaged } from '../problems';
import { asUtf8 } from '../xml/encoding';
import { RowPieces } from './row-pieces';

/** What is read of nearly every workbook, as nearly all software names it. */
const USUAL =
  /^(?:xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedstrings\.xml|worksheets\/[^/]+\.xml)|docprops\/core\.xml)$/;

/** The parts of one workbook's package, each inflated when it is asked for, the usual ones together. */
export class Parts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly limit = new InflateLimit();
  private readonly usual: ReadonlyMap<string, Uint8Array> | undefined;

  /** Throws `ReadError` where the package is broken. */
  constructor(private readonly bytes: Uint8Array) {
    this.entries = partEntries(bytes, (name) => /\.(?:xml|rels)$/.test(name));
    const usual = [...this.entries.values()].filter(({ name }) => USUAL.test(name));
    this.usual = inflateTogether(bytes, usual, this.limit);
  }

  /** Name of the workbook's own part: the only one called so, or the one that the package says. */
  main(): string {
    const named = [...this.entries.keys()].filter((name) => /(?:^|\/)workbook\.xml$/.test(name));
    if (named.length === 1) return named[0]!;
    const relations = [...this.relations('').values()];
    const main = relations.find(({ type }) => type === 'officeDocument')?.target ?? named[0];
    if (main === undefined) throw damaged();
    return main;
  }

  relations(owner: string): ReadonlyMap<string, Relation> {
    return readRelations(this.wholeOrNone(relationsPart(owner)), owner);
  }

  /** A part in UTF-8. Throws `ReadError` where the package lacks it or it is broken. */
  whole(name: string): Uint8Array {
    return asUtf8(this.usual?.get(name) ?? inflateWhole(this.bytes, this.entry(name), this.limit));
  }

  /** The same; a part that the package lacks counts as empty. */
  wholeOrNone(name: string): Uint8Array {
    return this.entries.has(name) ? this.whole(name) : new Uint8Array();
  }

  /** Hands on a worksheet's part, a large one in pieces that end between rows. */
  pieces(name: string, sheet: string, each: (piece: Uint8Array) => void): void {
    const entry = this.entry(name);
    const atOnce = this.usual?.get(name) ?? inflateAtOnce(this.bytes, entry, this.limit);
    if (atOnce) return each(asUtf8(atOnce));
    const rows = new RowPieces(sheet, each);
    inflatePieces(this.bytes, entry, this.limit, (piece) => rows.take(piece));
    rows.finish();
  }

  private entry(name: string): ZipEntry {
    const entry = this.entries.get(name);
    if (!entry) throw damaged();
    return entry;
  }
}
