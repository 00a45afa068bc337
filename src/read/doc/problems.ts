import { ReadError } from '../document';

const AS_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 后再试。';

export const damagedDocument = (): ReadError =>
  new ReadError(
    'damaged',
    `文档已损坏或不完整，没有读取。请重新发送，或用 Word、WPS 打开，另存为 .docx 后再试。`,
  );

export const fastSaved = (): ReadError =>
  new ReadError('unsupported', `这份文档是用“快速保存”存的，改动还没有并入正文，不能可靠地读取。${AS_DOCX}`);

export const olderWord = (): ReadError =>
  new ReadError('unsupported', `这是 Word 95 或更早的文档，不能读取。${AS_DOCX}`);

export const documentTooLong = (): ReadError =>
  new ReadError(
    'tooLarge',
    '文档的文字过多，不像是年度报告，没有读取。请把报告的表格和正文另存为单独的 .docx 后再试。',
  );
