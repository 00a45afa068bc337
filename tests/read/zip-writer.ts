import { crc32, deflateRawSync } from 'node:zlib';

export interface WrittenEntry {
  /** Bytes stand there as they are, without word of their encoding. */
  readonly name: string | Uint8Array;
  readonly content: Uint8Array | string;
  /** Deflated bytes to write as they are, instead of `content` deflated. */
  readonly deflated?: Uint8Array;
  readonly stored?: boolean;
  /** What the package says, instead of the truth. */
  readonly says?: {
    readonly size?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
  };
  /** Sizes and checksum stand after the content, 0 before it (APPNOTE 4.4.4, bit 3). */
  readonly descriptor?: boolean;
  /** Sizes and offset stand in extra fields of 64 bits. */
  readonly zip64?: boolean;
  /** Extra fields of the directory. */
  readonly extra?: Uint8Array;
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

/** A zip file written to the letter, right or wrong as asked; `fflate` writes only right ones. */
export function writeZip(entries: readonly WrittenEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = bytesOf(entry.content);
    const data =
      entry.deflated ??
      (entry.stored ? content : deflateRawSync(content, { level: content.length > 1e6 ? 1 : 6 }));
    const { says = {}, zip64 = false, descriptor = false } = entry;
    const method = says.method ?? (entry.stored ? 0 : 8);
    const flags = (says.flags ?? 0) | (descriptor ? 8 : 0) | (typeof entry.name === 'string' ? 0x800 : 0);
    const crc = says.crc ?? crc32(content);
    const size = says.size ?? content.length;
    const name = bytesOf(entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    if (!descriptor) {
      local.writeUInt32LE(crc, 14);
      local.writeUInt32LE(data.length, 18);
      local.writeUInt32LE(size, 22);
    }
    local.writeUInt16LE(name.length, 26);
    const tail = Buffer.alloc(descriptor ? 16 : 0);
    if (descriptor) {
      tail.writeUInt32LE(0x08074b50, 0);
      tail.writeUInt32LE(crc, 4);
      tail.writeUInt32LE(data.length, 8);
      tail.writeUInt32LE(size, 12);
    }
    parts.push(local, name, data, tail);
    const extra = Buffer.alloc(zip64 ? 28 : 0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(data.length), 12);
      extra.writeBigUInt64LE(BigInt(offset), 20);
    }
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(flags, 8);
    header.writeUInt16LE(method, 10);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(zip64 ? 0xffffffff : data.length, 20);
    header.writeUInt32LE(zip64 ? 0xffffffff : size, 24);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt16LE(extra.length, 30);
    header.writeUInt32LE(zip64 ? 0xffffffff : offset, 42);
    const more = entry.extra ?? new Uint8Array();
    header.writeUInt16LE(extra.length + more.length, 30);
    directory.push(header, name, extra, more);
    offset += local.length + name.length + data.length + tail.length;
  }
  const length = directory.reduce((sum, each) => sum + each.length, 0);
  const isWide = entries.some(({ zip64 }) => zip64);
  return Buffer.concat([
    ...parts,
    ...directory,
    ...(isWide ? [wideEnd(entries.length, length, offset)] : []),
    end(entries.length, length, offset, isWide),
  ]);
}

function end(count: number, length: number, offset: number, isWide: boolean): Uint8Array {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(isWide ? 0xffff : count, 8);
  bytes.writeUInt16LE(isWide ? 0xffff : count, 10);
  bytes.writeUInt32LE(isWide ? 0xffffffff : length, 12);
  bytes.writeUInt32LE(isWide ? 0xffffffff : offset, 16);
  return bytes;
}

function wideEnd(count: number, length: number, offset: number): Uint8Array {
  const bytes = Buffer.alloc(56 + 20);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeBigUInt64LE(BigInt(count), 24);
  bytes.writeBigUInt64LE(BigInt(count), 32);
  bytes.writeBigUInt64LE(BigInt(length), 40);
  bytes.writeBigUInt64LE(BigInt(offset), 48);
  bytes.writeUInt32LE(0x07064b50, 56);
  bytes.writeBigUInt64LE(BigInt(offset + length), 64);
  bytes.writeUInt32LE(1, 72);
  return bytes;
}
