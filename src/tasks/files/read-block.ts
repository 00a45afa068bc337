import { tableName, columnName } from '../../derive/names';
import { formById } from '../../forms';
import type { Form, FormId } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import { bareBlockIn, placesOf, reportOfBlock } from '../../recognise';
import type { BlockPlace } from '../../recognise';
import type { CheckedReport } from '../check-report';
import type { Task } from '../task';

export interface BlockInput {
  readonly text: string;
  /** The forms whose tables it may be meant for. */
  readonly forms: readonly FormId[];
}

/** A place for a block of numbers, in words, and the report that holds them there. */
export interface PlacedBlock {
  readonly name: string;
  readonly report: CheckedReport;
}

export interface ReadBlock {
  /** `25 行 × 7 列`. */
  readonly size: string;
  /** Empty where no table has this shape. */
  readonly places: readonly PlacedBlock[];
}

/** 按位置填入: where numbers without any label may belong by their shape; undefined where the text holds other words. */
export const readBlock: Task<BlockInput, ReadBlock | undefined> = async ({ text, forms }) => {
  const block = bareBlockIn(text);
  if (!block) return undefined;
  const width = Math.max(...block.map(({ length }) => length));
  return {
    size: `${block.length} 行 × ${width} 列`,
    places: forms.map(formById).flatMap((form) =>
      placesOf(form, block).map((place) => ({
        name: [forms.length > 1 ? `${form.name} ` : '', nameOf(form, place)].join(''),
        report: { recognised: reportOfBlock(form, block, place), findings: [] },
      })),
    ),
  };
};

function nameOf(form: Form, { table, column, withoutTotals, refs }: BlockPlace): string {
  const name = tableName(tableIndex(form, table).table);
  if (column !== undefined) return `${name}「${columnName(form, refs[0]![0]!)}」列`;
  return withoutTotals ? `${name}（不含总计列）` : name;
}
