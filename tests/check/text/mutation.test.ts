import { checkText } from '../../../src/check/text/check-text';
import { expressionsOf } from '../../../src/model/claim-expressions';
import { cellKey, cellsOf } from '../../../src/model/expression';
import type { CellRef } from '../../../src/model/expression';
import type { Report } from '../../../src/model/report';
import { fillTable } from '../../../src/model/report';
import type { Applicant, ClaimId } from '../../../src/model/text-claim';
import type { Example } from './corpus';
import { corpus } from './corpus';
import { form } from './fixture';

interface Counted {
  readonly ref: CellRef;
  readonly value: number;
}

/** The first cell that each count of a sentence is of, with the number that makes the sentence true. */
function cellsFor({ claims }: Example): ReadonlyMap<string, Counted> {
  const cells = new Map<string, Counted>();
  const counts = claims
    .map((claim) => claim.split(' '))
    .filter((words) => words.length < 4 && !/share|rate|change/.test(words.join()))
    .map((words) => {
      const [id, applicant] = words.length === 3 ? words : [words[0]];
      const [plainest] = expressionsOf(form, id as ClaimId, applicant as Applicant | undefined);
      return { refs: plainest ? cellsOf(plainest) : [], value: Number(words.at(-1)) };
    })
    // Parts first: a group holds in its first free cell what its parts leave.
    .sort((a, b) => a.refs.length - b.refs.length);
  for (const { refs, value } of counts) {
    const parts = refs.map((ref) => cells.get(cellKey(ref))?.value ?? 0).reduce((sum, each) => sum + each, 0);
    const [free] = refs.filter((ref) => !cells.has(cellKey(ref)));
    if (free) cells.set(cellKey(free), { ref: free, value: value - parts });
  }
  return cells;
}

const reportWith = (unit: string, valueOf: (ref: CellRef) => number): Report => ({
  form: form.id,
  unit,
  year: 2024,
  tables: Object.fromEntries(form.tables.map(({ id }) => [id, fillTable(form, id, valueOf)])),
});

/** What the text check says of the counts of a sentence, over tables in which one cell is changed by `change`. */
function toldOf(example: Example, changed?: string, change = 0): number {
  const cells = cellsFor(example);
  const report = reportWith(example.unit, (ref) => {
    const key = cellKey(ref);
    return (cells.get(key)?.value ?? 0) + (key === changed ? change : 0);
  });
  return checkText(form, report, [example.text]).findings.filter(({ rule }) => rule === 'text.count').length;
}

const stating = corpus.filter((each) => cellsFor(each).size > 0);

it('tells nothing where the tables hold what the text says', () => {
  const contradicted = stating.filter((each) => toldOf(each) > 0).map(({ text }) => text);
  expect(contradicted).toEqual([]);
});

it('notices every single change, but of rounded numbers and where another way of counting fits', () => {
  const changes = stating.flatMap((each) =>
    [...cellsFor(each).keys()].flatMap((key) => [1, 10].map((change) => ({ each, key, change }))),
  );
  const missed = changes
    .filter(({ each, key, change }) => toldOf(each, key, change) === 0)
    .filter(({ each }) => !/\d[万亿]/.test(each.text) && !/上年结转[1-9]/.test(each.text));
  expect(missed.map(({ each, key, change }) => `${each.text} ${key} +${change}`)).toEqual([]);
  expect(changes.length).toBeGreaterThan(300);
});
