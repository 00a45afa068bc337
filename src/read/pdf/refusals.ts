import { ReadError } from '../document';
import { encrypted } from '../problems';

const INSTEAD = '请提供生成它的 .docx 或 .xlsx 后再试。';

/** No text where text should be: in all of it, or on these of its pages. */
export const scanned = (pages: readonly number[] = []): ReadError =>
  new ReadError(
    'unsupported',
    `${pages.length ? `第 ${pages.join('、')} 页没有文字。` : ''}这是扫描件或图片做成的 PDF，页面上只有图像，没有可以读取的文字。请提供生成它的 .docx 或 .xlsx，或照图填写后再试。`,
  );

export const withoutCodes = (): ReadError =>
  new ReadError(
    'unsupported',
    `这个 PDF 里的字没有写明是什么字（缺少字符编码），读出来会是乱码，没有读取。${INSTEAD}`,
  );

export const tooMuchContent = (): ReadError =>
  new ReadError('tooLarge', `PDF 的内容过多，不像是年度报告。${INSTEAD}`);

export const tooManyPages = (pages: number, most: number): ReadError =>
  new ReadError(
    'tooLarge',
    `PDF 有 ${pages} 页，超过 ${most} 页的不读。请只把报告的几页另存（打印）为新的 PDF 后再试。`,
  );

/** What PDF.js does with a file: an error of it means, whatever it says, a file that is not as it should be. */
export async function fromFile<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted();
    throw new ReadError('damaged', 'PDF 已损坏或不完整，无法读取。请重新发送，或重新导出后再试。');
  }
}
