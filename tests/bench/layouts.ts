import { formById, forms } from '../../src/forms';
import type { ReadDocument } from '../../src/model/grid';
import type { Damage } from '../recognise/damage/damage';
import { damagedFile } from '../recognise/damage/damage';
import { FORMATS } from '../recognise/damage/format';
import { Random } from '../recognise/damage/random';

const CURRENT = formById('2021');
/** What offices do to the layout; every number is still there. */
const WAYS: readonly Damage[] = ['none', 'moved', 'header split', 'columns moved', 'side columns', 'notes'];

/**
 * Documents of many offices, hardly two of one layout: sheets, one sheet, tables of documents and texts, moved, with
 * split headers and columns beside; every eighth on another form than the current one.
 */
export const mixedLayouts = (count: number, seed: number): readonly ReadDocument[] =>
  Array.from({ length: count }, (_, nth) => {
    const form = nth % 8 ? CURRENT : forms[(nth / 8) % forms.length]!;
    const way = WAYS[Math.floor(nth / FORMATS.length) % WAYS.length]!;
    return damagedFile(form, way, FORMATS[nth % FORMATS.length]!, new Random(seed + nth)).document;
  });
