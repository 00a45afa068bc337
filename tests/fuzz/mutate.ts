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

/** Where rows of a text or of markup begin. */
const ROWS = /(?<=\n)|(?=<tr|<row|<w:tr|<Row|<table:table-row|\\trowd)/;
/** Ways to show a digit that is none of its number, or not seen. */
const RAISED = ['⁰¹²³⁴⁵⁶⁷⁸⁹', '₀₁₂₃₄₅₆₇₈₉', '⓪①②③④⑤⑥⑦⑧⑨', '０１２３４５６７８９'];
const AROUND = [
  ['<sup>', '</sup>'],
  ['<s>', '</s>'],
  ['<span style="font-size:0">', '</span>'],
  ['</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>', '</w:t></w:r><w:r><w:t>'],
  ['</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>', '</w:t></w:r><w:r><w:t>'],
  ['{\\super ', '}'],
  ['{\\strike ', '}'],
  ['\n', ''],
  [' ', ''],
  ['', '%'],
  ['', '万'],
] as const;
const UNITS = ['元', '千元', '亿元', 'RMB', '（元）', '件', '%'];

/** A digit of the text, of those that stand between tags where there are any. */
function digitOf(text: string, random: Random): number | undefined {
  const from = random.whole(text.length);
  const found = /[^\d<>"=&#;]*(\d)/.exec(text.slice(from, from + 2000));
  return found ? from + found.index + found[0].length - 1 : undefined;
}

/** Changes the structure of marked-up or plain text, how a digit is shown, or what is said of it. */
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
    const lines = text.split(ROWS);
    const [one, other] = [random.whole(lines.length), random.whole(lines.length)];
    [lines[one], lines[other]] = [lines[other]!, lines[one]!];
    return lines.join('');
  },
  (text, random) => {
    const lines = text.split(ROWS);
    lines.splice(random.whole(lines.length), 1 + random.whole(3));
    return lines.join('');
  },
  // A row again with other numbers, as those of last year or of another list.
  (text, random) => {
    const lines = text.split(ROWS);
    const row = random
      .pick(lines)
      .replace(/(?<=[>\t|,]\s*)\d+(?=\s*[<\t|,\n])/g, (number) =>
        String(Number(number) + 1 + random.whole(20)),
      );
    lines.splice(random.whole(lines.length), 0, row);
    return lines.join('');
  },
  (text, random) => {
    const at = digitOf(text, random);
    if (at === undefined) return text;
    const digit = text[at]!;
    const [before, after] = random.pick(AROUND);
    const raised = random.chance(0.4) ? [...random.pick(RAISED)][Number(digit)]! : before + digit + after;
    return text.slice(0, at) + raised + text.slice(at + 1);
  },
  (text, random) => {
    const units = [...text.matchAll(/万元|元|件/g)];
    if (!units.length) return text;
    const unit = random.pick(units);
    return text.slice(0, unit.index) + random.pick(UNITS) + text.slice(unit.index + unit[0].length);
  },
];

/** Where the records of a BIFF8 workbook begin, from the first beginning of a stream on; each tells its length. */
function recordsOf(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  let at = bytes.findIndex(
    (byte, from) => byte === 9 && bytes[from + 1] === 8 && bytes[from + 2] === 16 && bytes[from + 3] === 0,
  );
  for (; at >= 0 && at + 4 < bytes.length; at += 4 + bytes[at + 2]! + bytes[at + 3]! * 256) found.push(at);
  return found;
}

/** What lies about the records of a workbook. */
const BIFF: readonly Mutator[] = [
  // Kind or length.
  (bytes, random) => {
    const made = bytes.slice();
    const at = random.pick(recordsOf(made)) + random.whole(4);
    made[at] = random.chance(0.5) ? random.pick(EDGES) : random.whole(256);
    return made;
  },
  // One byte of its content: a place, a format, a count, a number.
  (bytes, random) => {
    const made = bytes.slice();
    const at = random.pick(recordsOf(made)) + 4 + random.whole(16);
    made[at] = random.chance(0.5) ? random.pick(EDGES) : random.whole(256);
    return made;
  },
  // Missing, or twice.
  (bytes, random) => {
    const records = recordsOf(bytes);
    const nth = random.whole(records.length - 1);
    const [from, to] = [records[nth]!, records[nth + 1]!];
    return random.chance(0.5)
      ? spliced(bytes, from, to, new Uint8Array())
      : spliced(bytes, to, to, bytes.subarray(from, to));
  },
  // In the place of another.
  (bytes, random) => {
    const records = recordsOf(bytes);
    const nth = random.whole(records.length - 1);
    const [from, to] = [records[nth]!, records[nth + 1]!];
    const at = random.pick(records);
    return spliced(bytes, at, at, bytes.slice(from, to));
  },
];

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
];
/** What fills a memory; packing it takes long, so that few are made of it. */
const FILLING: readonly Mutator[] = [
  (bytes) => zipSync({ ...unzipSync(bytes), '零.zip': [BOMB, { level: 0 }] }, { level: 1 }),
  withNothing,
];

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;
const isPdf = (bytes: Uint8Array): boolean => strFromU8(bytes.subarray(0, 5), true) === '%PDF-';

/** A part of a package damaged, the rest as it is. */
function withPart(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const isText = (name: string): boolean => /\.(?:xml|rels|txt)$/.test(name) && parts[name]!.length < 2 ** 20;
  const name = random.pick(Object.keys(parts).filter(isText));
  const part = parts[name]!;
  if (random.chance(0.05)) delete parts[name];
  else parts[name] = Uint8Array.from((random.chance(0.8) ? restructured : random.pick(BYTES))(part, random));
  return zipSync(parts, { level: 1 });
}
/** Bytes of a PDF file are none of a text; every other text is UTF-8. */
const restructured: Mutator = (bytes, random) => {
  const isLatin1 = isPdf(bytes);
  return strToU8(random.pick(STRUCTURE)(strFromU8(bytes, isLatin1), random), isLatin1);
};

/** Damages a file in a way of its kind. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  if (isZip(bytes)) {
    if (random.chance(0.7)) return withPart(bytes, random);
    return random.pick(random.chance(0.1) ? FILLING : random.chance(0.5) ? PACKAGE : BYTES)(bytes, random);
  }
  if (isCompound(bytes))
    return random.pick(random.chance(0.7) && recordsOf(bytes).length > 100 ? BIFF : BYTES)(bytes, random);
  return random.chance(0.6) ? restructured(bytes, random) : random.pick(BYTES)(bytes, random);
}

/** A file damaged in some way; the same source of chance gives the same damage. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  let made = bytes;
  for (let times = random.chance(0.7) ? 1 : 3; times > 0 && made.length > 1; times--)
    try {
      made = mutate(made, random);
    } catch {
      // No package any more: it stays as it is.
    }
  return made;
}
