import { unzipSync } from 'fflate';
import { decodeText } from '../decode';
import { ReadError } from '../document';
import { XmlScanner } from './xml';

/** Parts that a person's report never comes near; beyond them the file is broken or made to harm. */
const LARGEST_PART = 256 * 2 ** 20;
const LARGEST_TOTAL = 512 * 2 ** 20;

const DAMAGED = '文件已损坏或不完整，无法打开。请重新发送，或用 Excel、WPS 打开后另存为 .xlsx 再试。';
const TOO_LARGE = '文件内容过大，不像是年度报告表格。请删去无关的工作表后另存为 .xlsx 再试。';

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** Names of the parts of a zip package, lower case; undefined where the bytes are no zip or a broken one. */
export function partNames(bytes: Uint8Array): readonly string[] | undefined {
  if (!isZip(bytes)) return undefined;
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(canonical(name));
        return false;
      },
    });
    return names;
  } catch {
    return undefined;
  }
}

/** Looks like a zip package, whole or broken. */
export const startsAsZip = isZip;

const canonical = (name: string): string => name.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();

/** Text of the wanted parts, by canonical name. Throws `ReadError` where the package is broken or too large. */
export function readParts(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(canonical(name))) return false;
        total += originalSize;
        if (originalSize > LARGEST_PART || total > LARGEST_TOTAL) throw new ReadError('tooLarge', TOO_LARGE);
        return true;
      },
    });
    return new Map(Object.entries(parts).map(([name, content]) => [canonical(name), decodeText(content)]));
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged', DAMAGED);
  }
}

export interface Relation {
  /** Last word of the relationship's type, the same in Transitional and Strict: worksheet, styles … */
  readonly type: string;
  /** Canonical name of the part it leads to. */
  readonly target: string;
}

/** Relationships of a part, by id (ECMA-376 part 2, 9.3). `owner` is the part they belong to, '' the package. */
export function readRelations(
  parts: ReadonlyMap<string, string>,
  owner: string,
): ReadonlyMap<string, Relation> {
  const folder = owner.includes('/') ? owner.slice(0, owner.lastIndexOf('/') + 1) : '';
  const xml = parts.get(`${folder}_rels/${owner.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (xml === undefined) return relations;
  const scanner = new XmlScanner(xml);
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open' || scanner.name !== 'Relationship') continue;
    const target = scanner.attribute('Target') ?? '';
    relations.set(scanner.attribute('Id') ?? '', {
      type: (scanner.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: target.startsWith('/') ? canonical(target) : resolve(folder, target),
    });
  }
  return relations;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of `${folder}${target}`.split(/[\\/]/))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/').toLowerCase();
}

/** The broken-package sentence, for what is found broken later on. */
export const damaged = (): ReadError => new ReadError('damaged', DAMAGED);
export const tooLarge = (): ReadError => new ReadError('tooLarge', TOO_LARGE);
