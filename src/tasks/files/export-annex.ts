import { fileNamePart } from '../../derive/file-name';
import { formById } from '../../forms';
import type { Report } from '../../model/report';
import { writeXlsx } from '../../write';
import type { Task } from '../task';

export interface ExportInput {
  readonly report: Report;
  /** Totals as native formulas with their results, or as plain numbers. */
  readonly totals: 'formula' | 'value';
}

export interface ExportedFile {
  /** Suggested name of the file: `某局2023年政府信息公开统计表.xlsx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `某局2023年政府信息公开统计表.xlsx`, without what a file name may not hold. */
export function annexName({ unit, year }: Pick<Report, 'unit' | 'year'>): string {
  const head = fileNamePart(`${unit ?? ''}${year === null ? '' : `${year}年`}`);
  return `${head}政府信息公开统计表.xlsx`;
}

/** The tables in their official layout as a new .xlsx file: no check column, no custom function, no marks. */
export const exportAnnex: Task<ExportInput, ExportedFile> = {
  id: 'exportAnnex',
  name: '导出 xlsx',
  run: async ({ report, totals }, { signal, progress }) => {
    progress(0, 1, '生成文件');
    const bytes = await writeXlsx(formById(report.form), report, {
      totals,
      checks: false,
      protect: false,
      date: new Date(),
    });
    signal.throwIfAborted();
    return { name: annexName(report), bytes };
  },
};

/** An empty workbook to fill in, which checks itself without the add-in. */
export const newWorkbook: Task<Pick<Report, 'form' | 'unit' | 'year' | 'tables'>, ExportedFile> = {
  id: 'newWorkbook',
  name: '新建填报表',
  run: async (report, { signal, progress }) => {
    progress(0, 1, '生成文件');
    const bytes = await writeXlsx(formById(report.form), report, {
      totals: 'formula',
      checks: true,
      protect: true,
      date: new Date(),
    });
    signal.throwIfAborted();
    return { name: annexName(report), bytes };
  },
};
