import fc from 'fast-check';
import { forms } from '../../src/forms';
import type { Form } from '../../src/model/form';
import { cellRefs } from '../../src/model/form-index';
import type { ReadDocument } from '../../src/model/grid';
import type { Report } from '../../src/model/report';
import { entryAt } from '../../src/model/report';
import { recognise } from '../../src/recognise';
import { reportOf } from '../support/arbitrary';
import { runs } from '../support/properties';
import { htmlDocument, orders, textDocument, texts } from './shapes';

interface Score {
  readonly right: number;
  readonly left: number;
  readonly wrong: readonly string[];
  /** Numbers that are neither in the tables nor among what was left unread. */
  readonly lost: readonly string[];
}

/** How a report came out of a document, cell by cell. */
function scoreOf(form: Form, report: Report, document: ReadDocument): Score {
  const found = recognise(document, forms);
  const numbersLeft = found
    .flatMap(({ unread }) => unread.flatMap(({ text }) => text.split(/\s+/)))
    .map(Number);
  const cells = cellRefs(form).map((ref) => ({
    ref,
    entry: entryAt(form, report, ref),
    read: found[0] && found[0].form === form ? entryAt(form, found[0].report, ref) : null,
  }));
  const lost = cells.filter(({ entry, read }) => {
    if (typeof entry !== 'number' || read === entry) return false;
    const place = numbersLeft.indexOf(entry);
    if (place >= 0) numbersLeft.splice(place, 1);
    return place < 0;
  });
  return {
    right: cells.filter(({ entry, read }) => entry === read).length,
    left: cells.filter(({ entry, read }) => entry !== read && typeof read !== 'number').length,
    wrong: cells
      .filter(({ entry, read }) => typeof read === 'number' && read !== entry)
      .map(
        ({ ref, entry, read }) =>
          `${ref.table}.${ref.row}.${ref.column}: ${String(read)}, not ${String(entry)}`,
      ),
    lost: lost.map(({ ref, entry }) => `${ref.table}.${ref.row}.${ref.column}: ${String(entry)}`),
  };
}

const shapes = Object.entries(orders).flatMap(([order, lines]) =>
  Object.entries(texts).map(([text, write]) => [order, text, lines, write] as const),
);

/**
 * One word of the header a line, from the middle of merged cells: the name of a group comes first whether it stands left
 * of its neighbours or right of them, so that nothing tells their columns.
 */
const isUntold = (form: Form, order: string, text: string): boolean =>
  order === 'middle' && form.tables.some(({ id }) => id === 'applications') && /^(?:a|labels) /.test(text);

describe.each(forms.map((form) => [form.id, form] as const))('form %s', (_, form) => {
  test.each(shapes)('%s, %s: every number in its cell, or unread', (order, text, lines, write) => {
    fc.assert(
      fc.property(reportOf(form), (report) => {
        const { left, wrong, lost } = scoreOf(form, report, textDocument(form, report, lines, write));
        expect([wrong, lost]).toEqual([[], []]);
        if (!isUntold(form, order, text)) expect(left).toBe(0);
      }),
      { numRuns: runs(3), endOnFailure: true },
    );
  });

  test('some cells blank: no number in a wrong cell, and none lost', () => {
    fc.assert(
      fc.property(reportOf(form, true), fc.constantFrom(...shapes), (report, [, , lines, write]) => {
        const { wrong, lost } = scoreOf(form, report, textDocument(form, report, lines, write));
        expect([wrong, lost]).toEqual([[], []]);
      }),
      { numRuns: runs(40), endOnFailure: true },
    );
  });

  test('a page whose tables have lost their spans: every number in its cell', async () => {
    await fc.assert(
      fc.asyncProperty(reportOf(form), async (report) => {
        const { left, wrong, lost } = scoreOf(form, report, await htmlDocument(form, report));
        expect([left, wrong, lost]).toEqual([0, [], []]);
      }),
      { numRuns: runs(3) },
    );
  });
});
