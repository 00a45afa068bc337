import { checkReport } from '../../src/check/check-report';
import { withRepairs } from '../../src/check/repair/attach';
import { countFormula, countOf } from '../../src/ledger/counts';
import type { Finding } from '../../src/model/finding';
import { cellRefs } from '../../src/model/form-index';
import type { Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import { findingMessage } from '../../src/words/catalogue';
import { form2021 } from './support';

test('a failed sum of counted cells sends to the ledger, and no repair changes a counting formula', () => {
  const report: Report = {
    ...blankReport(form2021, '某局', 2025),
    tables: {
      applications: fillTable(form2021, 'applications', ({ row, column }) =>
        row === 'new' && (column === 'natural' || column === 'total') ? 3 : 0,
      ),
    },
    computed: cellRefs(form2021, 'applications').flatMap((ref) => {
      const count = countOf(form2021, ref);
      return count ? [{ ref, formula: countFormula(count), counted: true as const }] : [];
    }),
  };
  const findings: readonly Finding[] = withRepairs(form2021, report, checkReport(form2021, report), {});
  const balance = findings.find((each) => each.rule === 'applications.balance')!;
  expect(balance).toMatchObject({ verdict: 'fail', counted: true });
  expect(findingMessage(form2021, balance)).toContain(
    '这些数由台账计数，请看「台账核对」，在台账里改正，不要改表里的公式。',
  );
  const changed = findings.flatMap(({ repairs }) => repairs?.list ?? []).flatMap(({ changes }) => changes);
  expect(changed.filter(({ ref }) => countOf(form2021, ref))).toEqual([]);
});
