export type { Ability, InsertedTable, MarkResult, Watching } from '../../excel';
export { ability as hostAbility, opensWithWorkbook, watch as watchWorkbook } from '../../excel';
export type { Adopted, AdoptInput } from './adopt-repair';
export { adoptRepair } from './adopt-repair';
export type { CarriedCell, CarriedIn, CarryInInput, Proposal } from './carry-in';
export { carryIn } from './carry-in';
export type {
  CheckedWorkbook,
  CheckWorkbookInput,
  LiveLedger,
  LiveReport,
  TextSheet,
  WorkbookText,
} from './check-workbook';
export { checkWorkbook } from './check-workbook';
export type { ExistingInput, ExistingPreview, WrittenExisting } from './existing-ledger';
export { copyExisting, fillFromExisting, previewExisting } from './existing-ledger';
export type { FillBlanksInput, FilledBlanks } from './fill-blanks';
export { fillBlanks } from './fill-blanks';
export type { FilledReport, FillReportInput } from './fill-report';
export { fillReport } from './fill-report';
export { goToApplication } from './go-to-application';
export type { GoToInput } from './go-to-cell';
export { goToCell } from './go-to-cell';
export type { ChartsInput } from './insert-charts';
export { insertCharts } from './insert-charts';
export type { CheckSheetInput, InsertedCheckSheet } from './insert-check-sheet';
export { insertCheckSheet } from './insert-check-sheet';
export type { InsertedTables, InsertInput, OccupiedPlace } from './insert-tables';
export { insertTables } from './insert-tables';
export type { ExplanationInput, KeepExplanationInput } from './keep-explanation';
export { dropExplanation, keepExplanation } from './keep-explanation';
export type { CountedByLedger, InsertedLedger, TypedAgainstCounted } from './ledger';
export { countByLedger, insertLedger, typeInsteadOfCount } from './ledger';
export type { FoundReport, LivePlace } from './live-report';
export type { MarkInput } from './mark-finding';
export { clearMarks, markFinding } from './mark-finding';
export type { OpenedReceived } from './open-received';
export { openReceived } from './open-received';
export type { OpenWorkbookInput } from './open-workbook';
export { openWithWorkbook, openWorkbook } from './open-workbook';
export type { LiveRegister } from './ready-rows';
export { addReadyRows } from './ready-rows';
export { readSelectedOffices } from './read-selected-offices';
export type { OwnRuleResults } from './own-rules';
export { insertOwnRules, writeOwnRuleResults } from './own-rules';
export type { Retitled, RetitleInput } from './retitle';
export { retitle } from './retitle';
export { saveSettings } from './save-settings';
export type { Undone } from './undo-change';
export { undoChange } from './undo-change';
export type { WorkbookChange } from './workbook-change';
