import { combine } from '../../src/combine';
import { formById } from '../../src/forms';
import { entryAt } from '../../src/model/report';
import type { Entry } from '../../src/model/report';
import { is, NEW_NATURAL, office } from './offices';

const form = formById('2021');
const scope = { unit: '某市', year: 2023 };
const at = (...entries: Entry[]) => {
  const sum = combine(
    form,
    entries.map((entry, index) => office(`局${index}`, (ref) => (is(ref, NEW_NATURAL) ? entry : 0))),
    scope,
  );
  return {
    sum: entryAt(form, sum.report, NEW_NATURAL),
    gaps: sum.incomplete.flatMap(({ ref, gaps }) =>
      gaps.map(({ part, reason }) => `${ref.row}/${ref.column} ${part.name} ${reason}`),
    ),
  };
};

describe('a cell of the sum', () => {
  it('is the exact decimal sum of its parts', () => {
    expect(at(0.1, 0.2, 0.7).sum).toBe(1);
    expect(at(3, -5).sum).toBe(-2);
  });

  it('stays blank where every part is blank', () => {
    expect(at(null, null)).toEqual({ sum: null, gaps: [] });
  });

  it('adds what is there and says which offices are missing', () => {
    expect(at(2, null, { text: '5件左右', reason: 'text' }, 4)).toEqual({
      sum: 6,
      gaps: ['new/natural 局1 blank', 'new/natural 局2 unread'],
    });
  });

  it('is no number where nothing was read', () => {
    expect(at(null, { text: '#REF!', reason: 'error' })).toEqual({
      sum: null,
      gaps: ['new/natural 局0 blank', 'new/natural 局1 unread'],
    });
  });

  it('lacks an office that did not send the table', () => {
    const whole = office('甲', () => 1);
    const part = office('乙', () => 1, { tables: ['disclosure', 'applications'] });
    const { report, incomplete } = combine(form, [whole, part], scope);
    expect(report.tables.review).toEqual([Array.from({ length: 15 }, () => 1)]);
    expect(incomplete).toHaveLength(15);
    expect(incomplete[0]).toMatchObject({
      ref: { table: 'review' },
      gaps: [{ part: { name: '乙' }, reason: 'noTable' }],
    });
  });

  it('is not there where nobody sent the table', () => {
    const { report, incomplete } = combine(form, [office('甲', () => 1, { tables: ['review'] })], scope);
    expect(Object.keys(report.tables)).toEqual(['review']);
    expect(incomplete).toEqual([]);
  });
});
