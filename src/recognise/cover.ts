import { COVER_LABELS } from '../sheet/cover-words';
import { firstCell, isCoverTitle } from '../sheet/own-sheets';
import type { ReadDocument } from '../model/grid';
import { plainText } from '../model/plain-text';
import type { Origin } from './title';
import { readLabelled, unitOf } from './title';
import { textOf } from './value';

/** Unit and year that the office typed on the cover of the workbook it was sent; nulls where there is no cover. */
export function coverOrigin({ grids }: ReadDocument): Origin {
  const cover = grids.find((grid) => isCoverTitle(firstCell(grid)));
  const valueBeside = (label: string): string => {
    const row = cover?.rows.find(([first]) => first === label);
    return textOf(row?.slice(1).find((value) => value !== null) ?? null);
  };
  return {
    unit: unitOf(plainText(valueBeside(COVER_LABELS.unit))),
    year: readLabelled(COVER_LABELS.year, valueBeside(COVER_LABELS.year))?.year ?? null,
  };
}
