import { element } from './element';
import { showNotice } from './notice';

const REVOKED_AFTER = 60_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers a workbook that the add-in has created: Excel would open it in a window of its own. */
export function offerWorkbook(bytes: Uint8Array<ArrayBuffer>, number: number): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const link = element('a', { href: url, download: `新工作簿${number}.xlsx` }, '下载');
  showNotice('已生成新工作簿', link);
}

/** Gives the browser a workbook to save. */
export function download(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  element('a', { href: url, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER);
}

/** The bytes of a base64 text, as `Excel.createWorkbook` gets them. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
