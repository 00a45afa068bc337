import { openAsNewWorkbook, openWithWorkbook as keepOpening } from '../../excel';
import { liveTask } from './live-task';

export interface OpenWorkbookInput {
  /** Bytes of an .xlsx file. */
  readonly bytes: Uint8Array;
}

/** Opens an exported file as a new, unsaved workbook, which the person saves where they like. */
export const openWorkbook = liveTask<OpenWorkbookInput, void>(({ bytes }) =>
  openAsNewWorkbook(base64(bytes)),
);

const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(text);
}

/** 随工作簿打开窗格: whether Office opens the pane together with this workbook. */
export const openWithWorkbook = liveTask<boolean, void>(keepOpening);
