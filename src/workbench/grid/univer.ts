import {
  ICommandService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormatTexts from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaCalculationSessionService,
  FormulaDataModel,
  IAutoFillService,
  ISheetClipboardService,
  SheetsSelectionsService,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationTexts from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import type {} from '@univerjs/engine-formula/facade';
import type {} from '@univerjs/sheets-formula/facade';
import type {} from '@univerjs/sheets-ui/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';

/** The parts of a running Univer that the workbench needs. */
export interface Grid {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly commands: ICommandService;
  readonly trigger: TriggerCalculationController;
  readonly formulas: FormulaDataModel;
  readonly session: FormulaCalculationSessionService;
  readonly clipboard: ISheetClipboardService;
  readonly fill: IAutoFillService;
  readonly undo: IUndoRedoService;
  readonly selections: SheetsSelectionsService;
}

/** Excel's standard sizes, in pixels, and the cells a new sheet starts with. */
export const NEW_SHEET = { rowCount: 200, columnCount: 40, defaultColumnWidth: 72, defaultRowHeight: 19 };

/** Univer's index of compared cells takes 0 and an empty cell for the same, so that 0="" becomes TRUE: not used. */
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

const FIRST_SHEET = 'sheet-1';

/**
 * Shows a spreadsheet with one empty sheet in an element. The presets' plugins are registered one by one,
 * because `@univerjs/presets`, which would do it, brings proprietary packages along.
 */
export function createGrid(container: HTMLElement, darkMode: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.WARN,
    darkMode,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreTexts, conditionalFormatTexts, validationTexts) },
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, formulaBar: true }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook({
    id: 'workbook',
    name: '工作簿1',
    sheetOrder: [FIRST_SHEET],
    sheets: { [FIRST_SHEET]: { id: FIRST_SHEET, name: 'Sheet1', cellData: {}, ...NEW_SHEET } },
  });
  const injector = univer.__getInjector();
  return {
    api,
    workbook,
    commands: injector.get(ICommandService),
    trigger: injector.get(TriggerCalculationController),
    formulas: injector.get(FormulaDataModel),
    session: injector.get(FormulaCalculationSessionService),
    clipboard: injector.get(ISheetClipboardService),
    fill: injector.get(IAutoFillService),
    undo: injector.get(IUndoRedoService),
    selections: injector.get(SheetsSelectionsService),
  };
}
