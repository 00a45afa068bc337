import { byId, element } from './element';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers a workbook that the add-in has created: Excel would open it in a window of its own. */
export function offerWorkbook(bytes: Uint8Array<ArrayBuffer>, number: number): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  const close = element('button', { type: 'button' }, '关闭');
  const bar = element(
    'div',
    { class: 'created', role: 'status' },
    element('span', {}, '已生成新工作簿'),
    element('a', { href: url, download: `新工作簿${number}.xlsx` }, '下载'),
    close,
  );
  close.addEventListener('click', () => {
    URL.revokeObjectURL(url);
    bar.remove();
  });
  byId('notices').append(bar);
}

/** The bytes of a base64 text, as `Excel.createWorkbook` gets them. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
