import { memo } from '../../model/memo';
import { viewOf } from '../bytes';
import { decodeText } from '../decode';

/** A file inside a zip package, as its central directory has it. Sizes are what the package says, not what is true. */
export interface ZipEntry {
  /** Canonical: lower case, `/` between folders and none before the first. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Where its header in the directory begins. */
  readonly header: number;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const WIDE_FIELDS = 1;
const UNICODE_NAME = 0x7075;
const UTF_8 = 0x0800;
const IN_EXTRA_FIELD = 0xffffffff;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** Looks like a zip package, whole or broken. */
export const startsAsZip = (bytes: Uint8Array): boolean =>
  bytes.length > 4 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER;

/** Name of a part as packages compare them (ECMA-376 part 2, 6.3.5). */
export const canonical = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** The central directory of a zip file (APPNOTE 4.3.12, 4.3.14–16); undefined where there is none or it is broken. */
export const zipEntries = memo((bytes: Uint8Array): readonly ZipEntry[] | undefined => {
  if (!startsAsZip(bytes)) return undefined;
  const view = viewOf(bytes);
  try {
    const { count, offset } = directoryPlace(view);
    const entries: ZipEntry[] = [];
    let position = offset;
    for (let index = 0; index < count; index++) {
      if (view.getUint32(position, true) !== DIRECTORY_HEADER) return undefined;
      entries.push(readEntry(bytes, view, position));
      position +=
        46 +
        view.getUint16(position + 28, true) +
        view.getUint16(position + 30, true) +
        view.getUint16(position + 32, true);
    }
    return entries;
  } catch (error) {
    // Positions outside the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
});

function directoryPlace(view: DataView): { readonly count: number; readonly offset: number } {
  const last = view.byteLength - END_SIZE;
  let end = last;
  while (view.getUint32(end, true) !== DIRECTORY_END)
    if (--end < last - LONGEST_COMMENT) throw new RangeError('no end of directory');
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, offset };
  const end64 = long(view, locator + 8);
  if (view.getUint32(end64, true) !== DIRECTORY_END_64) throw new RangeError('no end of directory');
  return { count: long(view, end64 + 32), offset: long(view, end64 + 48) };
}

function readEntry(bytes: Uint8Array, view: DataView, position: number): ZipEntry {
  const nameFrom = position + 46;
  const nameTo = nameFrom + view.getUint16(position + 28, true);
  const entry = {
    name: canonical(nameOf(bytes, nameFrom, nameTo)),
    encrypted: (view.getUint16(position + 8, true) & 1) === 1,
    method: view.getUint16(position + 10, true),
    crc: view.getUint32(position + 16, true),
    size: view.getUint32(position + 24, true),
    compressedSize: view.getUint32(position + 20, true),
    offset: view.getUint32(position + 42, true),
    header: position,
  };
  return withWideFields(entry, view, nameTo, nameTo + view.getUint16(position + 30, true));
}

/** Sizes and offset that need 64 bits stand in an extra field, in this order (APPNOTE 4.5.3). */
function withWideFields(entry: ZipEntry, view: DataView, from: number, to: number): ZipEntry {
  const wide = (['size', 'compressedSize', 'offset'] as const).filter((key) => entry[key] === IN_EXTRA_FIELD);
  const at = wide.length ? extraField(view, WIDE_FIELDS, from, to) : undefined;
  if (at === undefined || view.getUint16(at - 2, true) < 8 * wide.length) return entry;
  return { ...entry, ...Object.fromEntries(wide.map((key, index) => [key, long(view, at + 8 * index)])) };
}

/** Where the content of a field begins that is there whole. */
function extraField(view: DataView, id: number, from: number, to: number): number | undefined {
  const end = Math.min(to, view.byteLength);
  for (let position = from, next = position; position + 4 <= end; position = next) {
    next = position + 4 + view.getUint16(position + 2, true);
    if (next <= end && view.getUint16(position, true) === id) return position + 4;
  }
  return undefined;
}

/**
 * An entry's name as people see it: in UTF-8 where the archive says so (APPNOTE 4.4.4, 4.6.9) or it is that, else in
 * GB18030, as archives made on Windows in China have it.
 */
export function writtenName(bytes: Uint8Array, { header }: ZipEntry): string {
  const view = viewOf(bytes);
  const from = header + 46;
  const to = from + view.getUint16(header + 28, true);
  const end = to + view.getUint16(header + 30, true);
  const field = extraField(view, UNICODE_NAME, to, end);
  if (field !== undefined) {
    const size = view.getUint16(field - 2, true);
    // Its version and a checksum of the name come before the name.
    if (size > 5) return new TextDecoder().decode(bytes.subarray(field + 5, field + size));
  }
  const name = bytes.subarray(from, to);
  return view.getUint16(header + 8, true) & UTF_8 ? new TextDecoder().decode(name) : decodeText(name);
}

const long = (view: DataView, position: number): number =>
  view.getUint32(position, true) + view.getUint32(position + 4, true) * 2 ** 32;

function nameOf(bytes: Uint8Array, from: number, to: number): string {
  let name = '';
  for (let position = from; position < to; position++) {
    const byte = bytes[position]!;
    if (byte > 127) return new TextDecoder().decode(bytes.subarray(from, to));
    name += String.fromCharCode(byte);
  }
  return name;
}

/** An entry's bytes as they are stored; undefined where the file does not hold them. */
export function storedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const { offset, compressedSize } = entry;
  if (offset + 30 > bytes.length) return undefined;
  const view = viewOf(bytes);
  if (view.getUint32(offset, true) !== LOCAL_HEADER) return undefined;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const to = from + compressedSize;
  return to <= bytes.length
    ? new Uint8Array(bytes.buffer, bytes.byteOffset + from, compressedSize)
    : undefined;
}
