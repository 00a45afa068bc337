import fc from 'fast-check';
import { checkText } from '../../src/check/text/check-text';
import { reportText, TO_FILL } from '../../src/words/report-text';
import { formById } from '../../src/forms';
import type { Report } from '../../src/model/report';
import { reportOf } from '../support/arbitrary';
import { form, lastYear, report } from '../check/text/fixture';
import { runs } from '../support/properties';

const paragraphsOf = (...[form, report, options]: Parameters<typeof reportText>): string[] => {
  const { applications, review, processingFee } = reportText(form, report, options);
  return [
    '（二）依申请公开情况',
    applications,
    '四、政府信息公开行政复议、行政诉讼情况',
    review,
    processingFee,
  ];
};

it('writes what the tables hold', () => {
  expect(reportText(form, report, { lastYear, processingFee: 0 })).toEqual({
    applications:
      '2023年，本机关新收政府信息公开申请15件，比上年增加3件，增长25%，其中自然人申请12件，法人或其他组织申请3件。' +
      '上年结转政府信息公开申请2件。本年度办结政府信息公开申请16件，其中予以公开8件，部分公开2件，不予公开2件，' +
      '无法提供3件，不予处理1件，其他处理1件。结转下年度继续办理1件。',
    review:
      '2023年，因政府信息公开工作被申请行政复议3件，其中结果维持1件，结果纠正1件，尚未审结1件。' +
      '因政府信息公开工作被提起行政诉讼3件。未经复议直接起诉1件，其中结果维持1件。' +
      '复议后起诉2件，其中结果维持1件，尚未审结1件。',
    processingFee: '2023年，本机关未收取信息处理费。',
  });
});

it('leaves a place for what the tables do not say', () => {
  const blank: Report = { ...report, tables: {} };
  const { applications, review, processingFee } = reportText(form, blank);
  expect(applications).toContain(`新收政府信息公开申请${TO_FILL}件`);
  expect(review).toContain(`被申请行政复议${TO_FILL}件`);
  expect(processingFee).toContain(`收取信息处理费${TO_FILL}元`);
  expect(checkText(form, blank, paragraphsOf(form, blank)).claims).toEqual([]);
});

it('says in words that there was nothing', () => {
  const empty: Report = {
    ...report,
    tables: Object.fromEntries(
      Object.entries(report.tables).map(([id, rows]) => [id, rows.map((row) => row.map(() => 0))]),
    ),
  };
  const { applications, review } = reportText(form, empty);
  expect(applications).toBe('2023年，本机关未收到政府信息公开申请。');
  expect(review).toBe('2023年，未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况。');
  expect(
    checkText(form, empty, paragraphsOf(form, empty)).claims.map(
      ({ claim, outcome }) => `${claim} ${outcome}`,
    ),
  ).toEqual(['received agrees', 'reconsideration agrees', 'litigation agrees']);
});

describe.each(['2021', '2019'] as const)('form %s', (id) => {
  const own = formById(id);

  it('every number of the text is read back, and agrees with the tables it was made from', () => {
    fc.assert(
      fc.property(reportOf(own), reportOf(own), (now, other) => {
        const then = { ...other, year: (now.year ?? 0) - 1 };
        const paragraphs = paragraphsOf(own, now, { lastYear: then, processingFee: 12.5 });
        const { findings, claims } = checkText(own, now, paragraphs, { lastYear: then });
        expect(findings).toEqual([]);
        const numbers = paragraphs.join('').match(/\d+(?=件)|[\d.]+(?=%)/g)?.length ?? 0;
        expect(claims.filter(({ outcome }) => outcome === 'agrees')).toHaveLength(numbers);
      }),
      { numRuns: runs(60) },
    );
  });
});

it('the text of one report differs from the tables of another in every number that is not the same', () => {
  const changed: Report = {
    ...report,
    tables: {
      ...report.tables,
      applications: report.tables.applications!.map((row) => row.map((entry) => Number(entry) + 40)),
    },
  };
  const differing = checkText(form, changed, paragraphsOf(form, report)).findings.map(
    ({ claim, applicant }) => [claim, applicant].filter(Boolean).join(' '),
  );
  expect(differing).toEqual([
    'new',
    'new natural',
    'new organisations',
    'carriedIn',
    'results',
    'disclosed',
    'partlyDisclosed',
    'refused',
    'unable',
    'declined',
    'other',
    'carriedOut',
  ]);
});
