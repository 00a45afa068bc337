import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { memo } from '../../src/model/memo';
import type { Random } from '../recognise/damage/random';

type Mutator = (bytes: Uint8Array, random: Random) => Uint8Array;

const spliced = (bytes: Uint8Array, from: number, to: number, between: Uint8Array): Uint8Array => {
  const made = new Uint8Array(from + between.length + Math.max(0, bytes.length - to));
  made.set(bytes.subarray(0, from));
  made.set(between, from);
  made.set(bytes.subarray(to), from + between.length);
  return made;
};
/** A stretch of bytes, mostly short. */
const stretch = (bytes: Uint8Array, random: Random): readonly [number, number] => {
  const from = random.whole(bytes.length + 1);
  const length = random.whole(random.chance(0.8) ? 16 : 4096);
  return [from, Math.min(bytes.length, from + length)];
};

/** Numbers that sizes and counts are bad at. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff];

const BYTES: readonly Mutator[] = [
  (bytes, random) => {
    const made = bytes.slice();
    for (let hits = 1 + random.whole(8); hits > 0; hits--)
      made[random.whole(made.length)] = random.whole(256);
    return made;
  },
  (bytes, random) => {
    const made = bytes.slice();
    const at = random.whole(made.length);
    made.fill(random.pick(EDGES), at, at + 1 + random.whole(4));
    return made;
  },
  (bytes, random) => bytes.slice(0, random.whole(bytes.length)),
  (bytes, random) => spliced(bytes, ...stretch(bytes, random), new Uint8Array()),
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return spliced(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const at = random.whole(bytes.length);
    return spliced(bytes, at, Math.min(bytes.length, at + to - from), bytes.slice(from, to));
  },
];

const TAG = /<[^<>]{1,300}>/g;
const ODDITIES = [
  '',
  '&#x202e;',
  '&#0;',
  '&amp;',
  '<!--',
  ']]>',
  '<![CDATA[',
  '"',
  "'",
  ' rowspan="65535"',
  ' r="XFD1048576"',
  '\u0000',
  '①',
  '²',
  '％',
  '万',
  '\t',
  '|',
  ',',
  '\n\n',
];

/** Changes the structure of marked-up or plain text: what stands where, not which digits. */
const STRUCTURE: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => {
    const at = random.whole(text.length);
    return text.slice(0, at) + random.pick(ODDITIES) + text.slice(at);
  },
  (text, random) => {
    const tags = [...text.matchAll(TAG)];
    if (!tags.length) return text.replace(/\n/, '');
    const tag = random.pick(tags);
    return text.slice(0, tag.index) + text.slice(tag.index + tag[0].length);
  },
  (text, random) => {
    const tags = [...text.matchAll(TAG)];
    if (!tags.length) return text;
    const tag = random.pick(tags);
    return text.slice(0, tag.index) + tag[0].repeat(1 + random.whole(50)) + text.slice(tag.index);
  },
  (text, random) => {
    const lines = text.split(/(?<=\n)|(?=<tr|<row|<w:tr|<Row|<table:table-row)/);
    const [one, other] = [random.whole(lines.length), random.whole(lines.length)];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    return lines.join('');
  },
  (text, random) => {
    const lines = text.split(/(?<=\n)|(?=<tr|<row|<w:tr|<Row|<table:table-row)/);
    lines.splice(random.whole(lines.length), 1 + random.whole(3));
    return lines.join('');
  },
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).includes(0);

/** Where the entries of a package's directory begin, and what is at places in them (APPNOTE.TXT, 4.3.12). */
function entriesOf(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + 46 < bytes.length; at += 1)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      found.push(at);
  return found;
}
const FIELDS = { flags: 8, method: 10, crc: 16, packed: 20, size: 24, nameLength: 28, offset: 42, name: 46 };

/** Nothing, in so many bytes that a file of some kilobytes fills a memory. */
const BOMB = zipSync({ '零.txt': new Uint8Array(64_000_000) });
/** A package with that in it; packing it takes seconds, and most are made of the same one. */
const withNothing = memo((bytes: Uint8Array) =>
  zipSync({ ...unzipSync(bytes), '零.txt': unzipSync(BOMB)['零.txt']! }),
);

/** What lies about the files of a package. */
const PACKAGE: readonly Mutator[] = [
  (bytes, random) => {
    const made = bytes.slice();
    const at = random.pick(entriesOf(made)) + random.pick(Object.values(FIELDS));
    const value = random.chance(0.5) ? random.pick(EDGES) : random.whole(256);
    made.fill(value, at, at + 1 + random.whole(4));
    return made;
  },
  // Names in GBK, as old programs write them.
  (bytes, random) => {
    const made = bytes.slice();
    const at = random.pick(entriesOf(made));
    made[at + FIELDS.flags + 1] = 0;
    made.set([0xb2, 0xc6, 0xd5, 0xfe], at + FIELDS.name);
    return made;
  },
  // Two files of one name: the entry of another is written over it.
  (bytes, random) => {
    const made = bytes.slice();
    const entries = entriesOf(made);
    const [from, to] = [random.pick(entries), random.pick(entries)];
    made.copyWithin(to, from, from + FIELDS.name + 4);
    return made;
  },
  (bytes, random) => {
    let made = bytes;
    for (let depth = 1 + random.whole(4); depth > 0; depth--) made = zipSync({ '内.zip': made });
    return made;
  },
  (bytes) => zipSync({ ...unzipSync(bytes), '零.zip': BOMB }),
  withNothing,
];

/** A part of a package with its structure changed, or the whole of what is no package. */
const structure: Mutator = (bytes, random) => {
  if (!isZip(bytes)) return isBinary(bytes) ? random.pick(BYTES)(bytes, random) : restructured(bytes, random);
  if (random.chance(0.4)) return random.pick(PACKAGE)(bytes, random);
  const parts = unzipSync(bytes);
  const isText = (name: string): boolean => /\.(?:xml|rels|txt)$/.test(name) && parts[name]!.length < 2 ** 20;
  const name = random.pick(Object.keys(parts).filter(isText));
  if (random.chance(0.1)) delete parts[name];
  else parts[name] = Uint8Array.from(restructured(parts[name]!, random));
  return zipSync(parts, { level: 1 });
};
const restructured: Mutator = (bytes, random) => strToU8(random.pick(STRUCTURE)(strFromU8(bytes), random));

/** A file damaged in some way; the same source of chance gives the same damage. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let made = bytes;
  for (let times = random.chance(0.7) ? 1 : 3; times > 0 && made.length > 1; times--)
    try {
      made = (random.chance(0.5) ? random.pick(BYTES) : structure)(made, random);
    } catch {
      // No package any more: it stays as it is.
    }
  return made;
}
