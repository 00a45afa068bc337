import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forms } from '../../src/forms';
import { readText } from '../../src/read';
import { recognise } from '../../src/recognise';

const document = readText(
  readFileSync(path.join(__dirname, '../../assets/samples/dongguan-2023.txt'), 'utf8'),
);

test('a page that is a picture is unread and found, each time its document is read', () => {
  for (let time = 0; time < 2; time += 1) {
    const [plain] = recognise(document, forms);
    const [pictured] = recognise({ ...document, pictures: ['第 2 页', '第 5 页'] }, forms);
    expect(pictured!.report).toEqual(plain!.report);
    expect(pictured!.unread.slice(plain!.unread.length)).toEqual([
      { where: '第 2 页', text: '', reason: 'picture' },
      { where: '第 5 页', text: '', reason: 'picture' },
    ]);
    expect(pictured!.findings.slice(plain!.findings.length)).toMatchObject([
      { rule: 'structure.picture', where: '第 2 页' },
      { rule: 'structure.picture', where: '第 5 页' },
    ]);
  }
});
