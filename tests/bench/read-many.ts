import { checkReport } from '../../src/check/check-report';
import { forms } from '../../src/forms';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import { filesLike, templateFile } from './generated';

const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

async function main(count: number): Promise<void> {
  const file = filesLike(await templateFile());
  const kept: unknown[] = [];
  let first = 0;
  for (let nth = 1; nth <= count; nth++) {
    const result = await readFile(file(nth), '表.xlsx');
    if (!result.ok) throw new Error(result.problem.sentence);
    for (const { form, report } of recognise(result.document, forms, { fileName: '表.xlsx' }))
      kept.push([report, checkReport(form, report).length]);
    if (nth === 1000) first = megabytes();
  }
  if (kept.length !== count) throw new Error(`${kept.length} reports in ${count} files`);
  process.stdout.write(JSON.stringify({ first, peak: megabytes() }));
}

void main(Number(process.argv[2]));
