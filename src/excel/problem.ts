/** Something went wrong in Excel, as one Chinese sentence: what, where if known, what to do. */
export class ExcelProblem extends Error {
  override readonly name = 'ExcelProblem';

  /** `code` is Office.js's own where it has one. */
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

const NETWORK = '与 Excel 的连接中断，操作没有完成。请检查网络后重试。';
const GONE = '要操作的工作表或单元格已不存在，可能已被删除。请重新校验后再试。';
const BUSY = 'Excel 正忙，操作没有完成。请稍候再试。';
const LARGE = '一次读写的内容太多，Excel 没有接受。请删去工作表中多余的内容，或分几次进行。';

/** Sentences for the error codes of Excel.ErrorCodes and of Office.js itself. */
const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '有单元格正在编辑。请按回车键完成编辑（或按 Esc 取消），再试一次。',
  CellEditMode: '有单元格正在编辑。请按回车键完成编辑（或按 Esc 取消），再试一次。',
  AccessDenied: '工作表或工作簿受保护，不能更改。请在“审阅”中撤销保护后再试。',
  UnsupportedOperation: '这里不能进行这项操作。请换一个位置再试。',
  ItemAlreadyExists: '已有同名的工作表。请将原来的工作表改名后再试。',
  ItemNotFound: GONE,
  InvalidReference: GONE,
  InvalidBinding: GONE,
  ApiNotFound: '这个版本的 Excel 不支持这项操作。请更新 Excel 后再试。',
  NotImplemented: '这个版本的 Excel 不支持这项操作。请更新 Excel 后再试。',
  InvalidSelection: '选定的区域不能用于这项操作。请选定一个单元格后再试。',
  MergedRangeConflict: '这个位置有合并单元格，不能写入。请换一个位置，或先取消合并。',
  PivotTableRangeConflict: '这个位置有数据透视表，不能写入。请换一个位置。',
  FilteredRangeConflict: '这个位置有筛选，不能写入。请先清除筛选。',
  TableRangeConflict: '这个位置有表格（列表），不能合并单元格。请换一个位置。',
  InsertDeleteConflict: '这样会移动别的单元格，Excel 没有执行。请换一个位置。',
  NonBlankCellOffSheet: '这样会把有内容的单元格推出工作表，Excel 没有执行。请换一个位置。',
  RequestPayloadSizeLimitExceeded: LARGE,
  ResponsePayloadSizeLimitExceeded: LARGE,
  ActivityLimitReached: BUSY,
  ServiceNotAvailable: BUSY,
  Conflict: BUSY,
  RequestAborted: NETWORK,
  NetworkError: NETWORK,
  HostRestartNeeded: 'Excel 需要重新启动才能继续。请保存文件，重新打开 Excel 后再试。',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** An error of Office.js as a sentence; anything of our own passes through unchanged. */
export function problemOf(error: unknown): unknown {
  if (error instanceof ExcelProblem) return error;
  const code = codeOf(error);
  if (!code) return error;
  const detail = error instanceof Error ? error.message : '';
  return new ExcelProblem(
    code,
    SENTENCES[code] ?? `Excel 没有完成操作（${[code, detail].filter(Boolean).join('：')}）。请重试。`,
  );
}

/** Did Excel refuse because of a protection? */
export const isAccessDenied = (error: unknown): boolean => codeOf(error) === 'AccessDenied';
