import { parseFragment } from 'parse5';
import { barCharts } from '../../src/derive/bar-charts';
import { chartsOf, pointValue } from '../../src/derive/charts';
import { formById, forms } from '../../src/forms';
import type { CellRef } from '../../src/model/expression';
import type { Entry, Report } from '../../src/model/report';
import { blankReport, fillTable } from '../../src/model/report';
import { chartSvg } from '../../src/write/svg/chart-svg';
import { parseXml } from '../support/xml-tree';

const form = formById('2021');
const reportOf = (year: number, value: (ref: CellRef) => Entry): Report => ({
  ...blankReport(form, '某局', year),
  tables: { applications: fillTable(form, 'applications', value) },
});
const chartSvgs = (...of: Parameters<typeof barCharts>) =>
  barCharts(...of).map((chart) => ({ id: chart.id, svg: chartSvg(chart) }));
const bars = (svg: string) =>
  [...svg.matchAll(/<rect [^>]*width="(\d+)" height="16"/g)].map((each) => Number(each[1]));
const texts = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map((each) => each[1]);

test('every applicant and every result stands in exactly one bar', () => {
  for (const each of forms.filter(({ id }) => id !== '2014')) {
    const [applicants, results] = chartsOf(each);
    expect(applicants!.points.map(({ refs }) => refs[0]!.column)).toEqual([
      'natural',
      'business',
      'research',
      'welfare',
      'legal',
      'otherOrganisation',
    ]);
    expect(results!.points.map(({ label }) => label.slice(0, 3))).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
      '（六）',
    ]);
    const ones = {
      ...blankReport(each, null, null),
      tables: { applications: fillTable(each, 'applications', () => 1) },
    };
    const sum = results!.points.reduce((total, point) => total + pointValue(each, ones, point)!, 0);
    // All rows but 新收, 上年结转, （七）总计 and 结转下年度.
    expect(sum).toBe(fillTable(each, 'applications', () => 1).length - 4);
  }
});

test('bars are as long as their values, each with label and value; zero has no bar but its 0', () => {
  const [applicants] = chartSvgs(
    form,
    reportOf(2023, ({ row, column }) =>
      row !== 'new' ? 0 : column === 'natural' ? 200 : column === 'business' ? 50 : 0,
    ),
  );
  const [longest, quarter, ...more] = bars(applicants!.svg);
  expect(more).toEqual([]);
  expect(quarter! / longest!).toBeCloseTo(0.25, 2);
  expect(texts(applicants!.svg)).toEqual([
    '申请来源（单位：件）',
    '自然人',
    '200',
    '商业企业',
    '50',
    '科研机构',
    '0',
    '社会公益组织',
    '0',
    '法律服务机构',
    '0',
    '其他组织',
    '0',
  ]);
});

test('nothing is drawn from a blank or an unread cell, and the text says so', () => {
  const [, results] = chartSvgs(
    form,
    reportOf(2023, ({ row }) =>
      row === 'refused.law' ? null : row === 'disclosed' ? { text: '约5', reason: 'text' } : 3,
    ),
  );
  expect(bars(results!.svg)).toHaveLength(4);
  expect(texts(results!.svg).filter((text) => text === '未填或不是数')).toHaveLength(2);
  expect(results!.svg).toMatch(/<desc>[^<]*（三）不予公开 未填或不是数；（四）无法提供 9/);
  expect(chartSvgs(form, blankReport(form, null, null))).toEqual([]);
});

test('with last year’s report the two years stand side by side, in any form that has the cells', () => {
  const report = reportOf(2023, () => 4);
  expect(chartSvgs(form, report).map(({ id }) => id)).toEqual(['applicants', 'results']);
  const old = formById('2019');
  const before = {
    ...blankReport(old, '某局', 2020),
    tables: { applications: fillTable(old, 'applications', () => 2) },
  };
  const lastYear = chartSvgs(form, report, { form: old, report: before }).at(-1)!;
  expect(lastYear.id).toBe('lastYear');
  expect(texts(lastYear.svg).slice(1, 6)).toEqual(['2023年', '2020年', '本年新收', '4', '2']);
  const oldest = formById('2014');
  expect(chartSvgs(form, report, { form: oldest, report: blankReport(oldest, '某局', 2018) })).toHaveLength(
    2,
  );
  expect(chartSvgs(oldest, blankReport(oldest, '某局', 2018))).toEqual([]);
});

test('is well-formed, one picture with a title and a description, for a file and inside a page', () => {
  for (const { svg } of chartSvgs(
    form,
    reportOf(2023, () => 1),
  )) {
    const root = parseXml(svg);
    expect([root.name, root.attributes.role]).toEqual(['svg', 'img']);
    expect(root.children.slice(0, 2).map(({ name }) => name)).toEqual(['title', 'desc']);
    expect(parseFragment(svg).childNodes).toHaveLength(1);
  }
});
