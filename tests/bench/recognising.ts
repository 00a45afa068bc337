import { checkReport } from '../../src/check/check-report';
import { forms } from '../../src/forms';
import type { ReadDocument } from '../../src/model/grid';
import { readFile } from '../../src/read';
import { recognise } from '../../src/recognise';
import type { Figure } from './figures';
import { median, ms } from './figures';
import { filesLike, templateFile } from './generated';
import { mixedLayouts } from './layouts';

const FILES = 300;
const WARM_UP = 50;
/** More layouts than are remembered. */
const LAYOUTS = 60;
const MIXED = 200;

/**
 * Recognising files of many offices on one layout: met before, met for the first time, and their check; and files on
 * 200 layouts, none of which is met twice.
 */
export async function recognising(): Promise<readonly Figure[]> {
  const file = filesLike(await templateFile());
  const documents: ReadDocument[] = [];
  for (let nth = 1; nth <= FILES; nth++) {
    const result = await readFile(file(nth), '表.xlsx');
    if (!result.ok) throw new Error(result.problem.sentence);
    documents.push(result.document);
  }
  const timeAll = (
    all: readonly ReadDocument[],
    run: (document: ReadDocument, nth: number) => unknown,
  ): number =>
    median(
      all
        .map((document, nth) => {
          const start = performance.now();
          run(document, nth);
          return performance.now() - start;
        })
        .slice(WARM_UP),
    );
  const time = (run: (document: ReadDocument, nth: number) => unknown): number => timeAll(documents, run);
  const fileName = '表.xlsx';
  const cold = time((document, nth) => recognise(moved(document, nth % LAYOUTS), forms, { fileName }));
  const known = time((document) => recognise(document, forms, { fileName }));
  for (const document of mixedLayouts(MIXED, 0)) recognise(document, forms, { fileName });
  const mixed = timeAll(mixedLayouts(MIXED, MIXED), (document) => recognise(document, forms, { fileName }));
  const reports = documents.map((document) => recognise(document, forms, { fileName })[0]!);
  const checked = time((_, nth) => checkReport(reports[nth]!.form, reports[nth]!.report));
  return [
    ['recognise, a layout met before', ms(known)],
    ['recognise, a layout met for the first time', ms(cold)],
    ['recognise, a mix of 200 layouts, each met once', ms(mixed), '≤ 0.5 ms'],
    ['  times a layout met before', (mixed / known).toFixed(1)],
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
