/** What a kind of file is called and how its files are named. */
export interface Readable {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** text: may be the running text of a report. */
  readonly holds: 'sheets' | 'text';
  /** Lower case, with the dot; empty where files of this kind only come under names of others. */
  readonly extensions: readonly string[];
}

/** Kinds of files that can be read. Data alone, so that a file chooser can be filled without loading any reader. */
export const readable = {
  xlsx: {
    id: 'xlsx',
    name: 'Excel 工作簿',
    holds: 'sheets',
    extensions: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
  },
  xls: { id: 'xls', name: '旧格式的 Excel 工作簿', holds: 'sheets', extensions: ['.xls', '.xlt', '.et'] },
  spreadsheetml: { id: 'spreadsheetml', name: 'XML 表格 2003', holds: 'sheets', extensions: [] },
  docx: { id: 'docx', name: 'Word 文档', holds: 'text', extensions: ['.docx', '.docm', '.dotx'] },
  doc: { id: 'doc', name: '旧格式的 Word 文档', holds: 'text', extensions: ['.doc', '.wps', '.dot', '.wpt'] },
  rtf: { id: 'rtf', name: 'RTF 文档', holds: 'text', extensions: ['.rtf'] },
  ods: { id: 'ods', name: 'ODF 工作簿', holds: 'sheets', extensions: ['.ods', '.ots'] },
  odt: { id: 'odt', name: 'ODF 文档', holds: 'text', extensions: ['.odt', '.ott'] },
  pdf: { id: 'pdf', name: 'PDF 文档', holds: 'text', extensions: ['.pdf'] },
  mhtml: { id: 'mhtml', name: '单个文件网页', holds: 'text', extensions: ['.mht', '.mhtml'] },
  html: { id: 'html', name: '网页', holds: 'text', extensions: ['.html', '.htm'] },
  delimited: { id: 'delimited', name: '分隔的表格', holds: 'sheets', extensions: ['.csv', '.tsv'] },
  text: { id: 'text', name: '文本', holds: 'text', extensions: ['.txt', '.md'] },
} as const satisfies Readonly<Record<string, Readable>>;

export const readableExtensions: readonly string[] = Object.values(readable).flatMap(
  ({ extensions }) => extensions,
);

/** Of files that may be the running text of a report. */
export const textExtensions: readonly string[] = Object.values(readable).flatMap(({ holds, extensions }) =>
  holds === 'text' ? extensions : [],
);

/** Archives whose files are read one by one. */
const archiveExtensions: readonly string[] = ['.zip'];

/** What a dialog for files that may hold a report lets choose. */
export const acceptedExtensions: readonly string[] = [...readableExtensions, ...archiveExtensions];

/** Excel, Word and WPS leave such a file beside one that is open; systems and this program's settings have theirs. */
const SYSTEM = /^(?:~\$|\.|thumbs\.db$|desktop\.ini$|__macosx$|gouji\.json$)/i;

/** Is a file of a folder none that a person put there to be read? */
export const isSystemFile = (name: string): boolean => SYSTEM.test(name);

/** Programs, sounds, films, shortcuts and what pages bring along: no report, whatever they hold. */
const NO_REPORT =
  /\.(?:exe|dll|msi|bat|cmd|sh|js|css|json|log|tmp|db|lnk|url|ini|mp3|wav|mp4|avi|mov|ttf|woff2?|ico|svg)$/i;

/** Is a file of a folder not looked into? It is counted. A file named outright is read whatever its name. */
export const isPassedOver = (name: string): boolean => NO_REPORT.test(name);

/** Is a file of a folder to be looked into? What cannot be read is told with what to do. */
export const mayHoldReport = (name: string): boolean => !isSystemFile(name) && !isPassedOver(name);

/** Names that promise a workbook or a document, under which systems also export pages and plain text. */
export const officeExtensions: readonly string[] = [
  ...readable.xlsx.extensions,
  ...readable.xls.extensions,
  ...readable.docx.extensions,
  ...readable.doc.extensions,
];

/** Ends a file's name with one of these? */
export function isNamed(name: string, extensions: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => lower.endsWith(extension));
}

/** Is a file named as an archive? Its content tells whether it is one. */
export const isArchiveName = (name: string): boolean => isNamed(name, archiveExtensions);

/** Files of this size and above are not read, in bytes: a report with pictures is some megabytes. */
const LARGEST_FILE = 100_000_000;

interface SizeProblem {
  readonly code: 'empty' | 'tooLarge';
  readonly sentence: string;
}

/** Why a file is refused for its size alone, before it is read; undefined where it may be read. */
export function refuseSize(bytes: number): SizeProblem | undefined {
  if (bytes === 0) return { code: 'empty', sentence: '文件是空的，没有内容。请检查后重新发送。' };
  if (bytes < LARGEST_FILE) return undefined;
  return {
    code: 'tooLarge',
    sentence: `文件有 ${Math.round(bytes / 1e6)} MB，超过 100 MB 的不读。请删去图片等无关内容，把报告的表格另存为 .xlsx 后再试。`,
  };
}
