import { checkReport } from '../../src/check/check-report';
import { forms } from '../../src/forms';
import type { ReadDocument } from '../../src/model/grid';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import type { Figure } from './figures';
import { median, ms } from './figures';
import { filesLike, templateFile } from './generated';

const FILES = 300;
const WARM_UP = 50;
/** More layouts than are remembered. */
const LAYOUTS = 60;

/** Recognising files of many offices on one layout: met before, met for the first time, and their check. */
export async function recognising(): Promise<readonly Figure[]> {
  const file = filesLike(await templateFile());
  const documents: ReadDocument[] = [];
  for (let nth = 1; nth <= FILES; nth++) {
    const result = await readFile(file(nth), '表.xlsx');
    if (!result.ok) throw new Error(result.problem.sentence);
    documents.push(result.document);
  }
  const time = (run: (document: ReadDocument, nth: number) => unknown): number =>
    median(
      documents
        .map((document, nth) => {
          const start = performance.now();
          run(document, nth);
          return performance.now() - start;
        })
        .slice(WARM_UP),
    );
  const fileName = '表.xlsx';
  const cold = time((document, nth) => recognise(moved(document, nth % LAYOUTS), forms, { fileName }));
  const known = time((document) => recognise(document, forms, { fileName }));
  const reports = documents.map((document) => recognise(document, forms, { fileName })[0]!);
  const checked = time((_, nth) => checkReport(reports[nth]!.form, reports[nth]!.report));
  return [
    ['recognise, a layout met before', ms(known)],
    ['recognise, a layout met for the first time', ms(cold)],
    ['check', ms(checked)],
  ];
}

/** The same tables so many rows further down: a layout of its own. */
const moved = (document: ReadDocument, rows: number): ReadDocument => ({
  ...document,
  grids: document.grids.map((grid) => ({
    ...grid,
    rows: [...Array.from({ length: rows }, () => []), ...grid.rows],
    merges: grid.merges.map((merge) => ({ ...merge, row: merge.row + rows })),
  })),
});
