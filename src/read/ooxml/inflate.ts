import { Inflate, inflateSync } from 'fflate';
import { ReadError } from '../document';
import { damaged } from '../problems';
import { crc32 } from './crc';
import type { PlatformInflate } from './platform';
import { zlib } from './platform';
import type { ZipEntry } from './zip';
import { storedBytes } from './zip';

const MB = 2 ** 20;
/** Up to this size a part is inflated at once, into as many bytes as the package says; above, piece by piece. */
const AT_ONCE = MB;
/** A part that is kept whole may be so large. */
const LARGEST_PART = 64 * MB;
/** All parts of a file that are read, together. */
const LARGEST_TOTAL = 128 * MB;
/** Sheets of equal rows come to 60; beyond this and a few MB it is no sheet. */
const HIGHEST_RATIO = 200;
const RATIO_COUNTS_FROM = 8 * MB;
/** Deflate makes at most 1,032 bytes of one, so that a piece cannot exceed 8 MB. */
const STEP = 8 * 1024;

/** Counts what has been inflated of one file, whatever its directory says. */
export class InflateLimit {
  private total = 0;

  /** Takes note of bytes more. `ReadError` where the file grows beyond what a report can need. */
  grow(bytes: number): void {
    this.total += bytes;
    if (this.total > LARGEST_TOTAL) throw tooLargeInside(LARGEST_TOTAL);
  }
}

const inflatesTooFar = (part: string): ReadError =>
  new ReadError(
    'tooLarge',
    `文件中的 ${part} 解压后膨胀 ${HIGHEST_RATIO} 倍以上，不是正常保存的表格，没有读取。请用 Excel 或 WPS 打开，把报表另存为新的文件再试。`,
  );

const tooLargeInside = (limit: number): ReadError =>
  new ReadError(
    'tooLarge',
    `文件解压后超过 ${limit / MB} MB，不像是年度报告表格，没有读取。请删去无关的工作表和多余的空行、空列，另存为新的文件再试。`,
  );

/** A part of a package in one piece. Throws `ReadError` where it is broken or too large. */
export function inflateWhole(bytes: Uint8Array, entry: ZipEntry, limit: InflateLimit): Uint8Array {
  const atOnce = inflateAtOnce(bytes, entry, limit);
  if (atOnce) return atOnce;
  let whole = new Uint8Array(Math.min(entry.size, entry.compressedSize * HIGHEST_RATIO, LARGEST_PART));
  let size = 0;
  inflatePieces(bytes, entry, limit, (piece) => {
    if (size + piece.length > LARGEST_PART) throw tooLargeInside(LARGEST_PART);
    if (size + piece.length > whole.length) {
      const longer = new Uint8Array(Math.min(LARGEST_PART, 2 * (size + piece.length)));
      longer.set(whole.subarray(0, size));
      whole = longer;
    }
    whole.set(piece, size);
    size += piece.length;
  });
  return whole.subarray(0, size);
}

/** A small part as long as the package says; undefined where it is large or the package is wrong about it. */
export function inflateAtOnce(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: InflateLimit,
): Uint8Array | undefined {
  const { method, size } = entry;
  const stored = contentOf(bytes, entry);
  if (method === 0) {
    limit.grow(stored.length);
    return checked(stored, entry);
  }
  // What does not get smaller deflates to a little more.
  if (size > AT_ONCE || stored.length > size + 1024) return undefined;
  const inflated = inflateTo(stored, size);
  if (inflated?.length !== size) return undefined;
  limit.grow(size);
  return checked(inflated, entry);
}

const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
const GZIP_TAIL = 8;

/**
 * Small parts in one call of the platform, which costs less than one for each: as the members of a gzip file (RFC 1952),
 * which hold their checksums and sizes too. Undefined where that cannot be done; then each by itself tells why.
 */
export function inflateTogether(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limit: InflateLimit,
): ReadonlyMap<string, Uint8Array> | undefined {
  let size = 0;
  let compressed = 0;
  for (const entry of entries) {
    if (entry.method !== 8 || entry.encrypted) return undefined;
    size += entry.size;
    compressed += entry.compressedSize + GZIP_HEAD.length + GZIP_TAIL;
  }
  if (!zlib || size > AT_ONCE || compressed > AT_ONCE) return undefined;
  const members = new Uint8Array(compressed);
  const view = new DataView(members.buffer);
  let position = 0;
  for (const entry of entries) {
    const stored = storedBytes(bytes, entry);
    if (!stored) return undefined;
    members.set(GZIP_HEAD, position);
    members.set(stored, position + GZIP_HEAD.length);
    position += GZIP_HEAD.length + stored.length + GZIP_TAIL;
    view.setUint32(position - 8, entry.crc, true);
    view.setUint32(position - 4, entry.size, true);
  }
  const inflated = inflateTo(members, size, zlib.gunzipSync);
  if (inflated?.length !== size) return undefined;
  limit.grow(size);
  let from = 0;
  return new Map(entries.map((entry) => [entry.name, inflated.subarray(from, (from += entry.size))]));
}

/** At most one byte more than expected; undefined where it would be more still, or cannot be told here. */
function inflateTo(
  stored: Uint8Array,
  size: number,
  platform: PlatformInflate | undefined = zlib?.inflateRawSync,
): Uint8Array | undefined {
  try {
    if (!platform) return inflateSync(stored, { out: new Uint8Array(size + 1) });
    const { buffer, byteOffset, length } = platform(stored, {
      chunkSize: Math.max(64, size + 1),
      maxOutputLength: size + 1,
    });
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    return undefined;
  }
}

/** Hands on a part piece by piece. Throws `ReadError` where it is broken or too large. */
export function inflatePieces(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: InflateLimit,
  each: (piece: Uint8Array) => void,
): void {
  const stored = contentOf(bytes, entry);
  let size = 0;
  let used = 0;
  let crc = 0;
  const take = (piece: Uint8Array): void => {
    if (!piece.length) return;
    size += piece.length;
    if (size > RATIO_COUNTS_FROM && size > used * HIGHEST_RATIO) throw inflatesTooFar(entry.name);
    limit.grow(piece.length);
    crc = crc32(piece, crc);
    each(piece);
  };
  if (entry.method === 0) {
    used = stored.length;
    take(stored);
  } else {
    const inflate = new Inflate(take);
    try {
      while (used < stored.length) {
        const step = stored.subarray(used, used + STEP);
        used += step.length;
        inflate.push(step, used === stored.length);
      }
    } catch (error) {
      throw error instanceof ReadError ? error : damaged();
    }
  }
  if (crc !== entry.crc) throw damaged();
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted)
    throw new ReadError(
      'encrypted',
      '压缩包设有密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存为新的文件再试。',
    );
  const stored = storedBytes(bytes, entry);
  if (!stored || (entry.method !== 0 && entry.method !== 8)) throw damaged();
  return stored;
}

function checked(content: Uint8Array, { crc }: ZipEntry): Uint8Array {
  if (crc32(content) !== crc) throw damaged();
  return content;
}
