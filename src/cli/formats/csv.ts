import type { Io } from '../io';
import { collectionSentence } from '../../tasks/collect';
import { addressList } from '../../words/letter/address-list';
import { isFormulaLike } from '../../tasks/files/formula-like';
import type { Printer } from './format';
import { causeLines } from './lines';

const HEADER = ['文件', '单位', '年度', '性质', '单元格', '问题', '办法'];
const NATURES = { error: '错误', verify: '核实', undecided: '无法判断', explained: '已说明' } as const;

const row = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => quoted(plain(String(cell ?? '')))).join(',')}\r\n`;

/** What a spreadsheet would take for a formula begins with a sign that makes it text. */
const plain = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A line for each thing to correct or verify, for a spreadsheet: a byte order mark, by which Excel knows UTF-8. */
export function csvPrinter({ out }: Pick<Io, 'out'>): Printer {
  out(`\ufeff${row(HEADER)}`);
  return {
    report(received) {
      const { file, report } = received;
      for (const { tier, title, advice, addresses } of causeLines(received))
        out(row([file, report.unit, report.year, NATURES[tier], addressList(addresses), title, advice]));
    },
    unreadable: ({ file, problem }) => out(row([file, null, null, '无法读取', null, problem, null])),
    end({ findings }) {
      for (const finding of findings) {
        const { senders, severity } = finding;
        const files = senders.map(({ report }) => report.file);
        const name = finding.kind === 'missing' ? finding.office : (senders[0]?.name ?? null);
        out(row([files[0] ?? null, name, null, NATURES[severity], null, collectionSentence(finding), null]));
      }
    },
  };
}
