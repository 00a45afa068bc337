import { mayHoldReport } from '../../src/read/readable';

test('a folder is searched for what can be read, and for documents that cannot', () => {
  for (const name of [
    '某局.XLSX',
    '某局.xls',
    '某局.et',
    '某局.docx',
    'a.htm',
    'a.csv',
    '某局.doc',
    '某局.pdf',
  ])
    expect([name, mayHoldReport(name)]).toEqual([name, true]);
  for (const name of ['~$某局.xlsx', '.~某局.docx', 'Thumbs.db', 'a.exe', 'gouji.json'])
    expect([name, mayHoldReport(name)]).toEqual([name, false]);
});
