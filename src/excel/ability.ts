import { inExcel } from './session';

/** What the host can do. What is false is left out, and `missing` says so. */
export interface Ability {
  /** Highest supported version of ExcelApi, the second number of `1.x`; 0 where there is none. */
  readonly excelApi: number;
  /** Several areas of a sheet at once, shrink to fit, indents (ExcelApi 1.9). */
  readonly areas: boolean;
  /** Print settings (ExcelApi 1.9). */
  readonly pageLayout: boolean;
  /** Changes of any sheet are told (ExcelApi 1.9). */
  readonly watch: boolean;
  /** Merged cells can be asked for (ExcelApi 1.13). */
  readonly merges: boolean;
  /** GOUJI.* functions can be calculated. */
  readonly customFunctions: boolean;
  /** One Chinese sentence for everything that is switched off. */
  readonly missing: readonly string[];
}

/**
 * Data validation and a new workbook come with ExcelApi 1.8. What stops at 1.7 is volume-licensed Excel 2019, whose
 * panes are drawn by Internet Explorer 11 and cannot run this program at all; the manifest asks for the same.
 */
const FLOOR = 8;
const HIGHEST = 30;

const supports = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

function claimedVersion(): number {
  let version = 0;
  while (version < HIGHEST && supports('ExcelApi', `1.${version + 1}`)) version += 1;
  return version;
}

/** Hosts have answered yes for what they do not have: what is claimed from 1.9 on is tried once, by a read. */
async function holdsWhatItClaims(): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRanges('A1').load('areaCount');
      sheet.pageLayout.load('orientation');
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}

/** Is the runtime of custom functions there, and not only claimed? */
const hasFunctions = (): boolean =>
  supports('CustomFunctionsRuntime', '1.1') && typeof CustomFunctions?.associate === 'function';

let known: Promise<Ability> | undefined;

/** What this host can do; found out once. One read where ExcelApi 1.9 or later is claimed. */
export function ability(): Promise<Ability> {
  return (known ??= findAbility());
}

async function findAbility(): Promise<Ability> {
  const claimed = claimedVersion();
  const nine = claimed >= 9 && (await holdsWhatItClaims());
  const excelApi = nine ? claimed : Math.min(claimed, FLOOR);
  const customFunctions = hasFunctions();
  return {
    excelApi,
    areas: nine,
    pageLayout: nine,
    watch: nine,
    merges: nine && excelApi >= 13,
    customFunctions,
    missing: [
      ...(excelApi < FLOOR
        ? ['这个版本的 Excel 太旧，不能插入和校验表格。请更新到 Excel 2021 以后的版本，或使用网页版 Excel。']
        : []),
      ...(nine
        ? []
        : [
            '这个版本的 Excel 不能设置打印：请在“页面布局”中自行设定打印区域、A4 纵向、缩放为 1 页宽。',
            '这个版本的 Excel 不能缩小字体填充：较长的数字可能显示为 ####，加宽该列即可。',
            '这个版本的 Excel 不能自动重新校验：更改数字后请按「重新校验」。',
          ]),
      ...(customFunctions
        ? []
        : ['这个版本的 Excel 不支持自定义函数（GOUJI.…）：表旁的普通公式和窗格中的校验不受影响。']),
    ],
  };
}
