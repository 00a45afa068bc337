import type { Column, Form, Row } from '../../src/model/form';
import { formById } from '../../src/forms';
import { tableIndex } from '../../src/model/form-index';
import type { Grid, GridValue, ReadDocument } from '../../src/model/grid';
import { recognise } from '../../src/recognise';
import { isCrowded, placeByCount } from '../../src/recognise/by-count';
import { placeColumns } from '../../src/recognise/columns';
import { findReports } from '../../src/recognise/find-reports';
import { chooseForm } from '../../src/recognise/form-choice';
import { findHeader } from '../../src/recognise/header';
import { readTextHeader } from '../../src/recognise/header-order';
import { tableLexicon } from '../../src/recognise/lexicon';
import type { Line } from '../../src/recognise/lines';
import { ownColumn } from '../../src/recognise/one-too-many';
import { memoryOf } from '../../src/recognise/memory';
import type { MatchedRow } from '../../src/recognise/rows';
import { matchRows } from '../../src/recognise/rows';
import { isLegible, similarity } from '../../src/recognise/similarity';
import { templateOf } from '../../src/recognise/template';
import { readOrganisation, titleReaderOf } from '../../src/recognise/title';
import { readValue } from '../../src/recognise/value';
import { voterOf } from '../../src/recognise/votes';
import { cellsByColumns } from '../../src/recognise/window';

/** Labels of ten characters each, no two of which share one. */
const ROWS = ['甲乙丙丁戊己庚辛壬癸', '子丑寅卯辰巳午未申酉', '春夏秋冬东南西北上下', '金木水火土日月星云雨'];

const row = (label: string, index: number): Row => ({ id: `row${index}`, label });
const column = (label: string, index: number): Column => ({ id: `column${index}`, label });

/** A form of one table. */
const formOf = (rows: readonly string[], columns: readonly string[], id = 'test'): Form => ({
  id,
  name: id,
  years: { from: 2000 },
  source: '',
  title: '〔unit〕〔year〕年测试报告',
  names: { report: '测试报告', tables: '测试表' },
  chapters: [],
  tables: [
    {
      id: 'table',
      ordinal: '一',
      title: '测试表',
      widths: [],
      blocks: [{ stub: { label: '项目', columns: 1 }, columns: columns.map(column), rows: rows.map(row) }],
    },
  ],
  rules: [],
  yearly: [],
});

const gridOf = (rows: readonly (readonly GridValue[])[], aligned = true): Grid => ({
  name: '表',
  rows,
  merges: [],
  addressOf: (line, place) => `${line},${place}`,
  aligned,
});

/** A line of a table: its label, then numbers. */
const lineOf = (label: string, numbers: readonly GridValue[], index = 0, aligned = true): Line => ({
  grid: gridOf([], aligned),
  part: 0,
  row: index,
  labels: [{ text: label, row: index, column: 0 }],
  before: [],
  values: numbers.map((value, place) => ({ value, row: index, column: place + 1 })),
  width: numbers.length + 1,
});

/** A text of some length that begins like a label: so many characters of it, then others that no label has. */
const like = (label: string, same: number, length: number): string =>
  label.slice(0, same) + '零壹贰叁肆伍陆柒捌玖'.slice(0, length - same);

describe('likeness', () => {
  it('of a piece of five characters counts nearly as much as the whole, of one of four its share', () => {
    const whole = ROWS.join('');
    expect(similarity(whole, whole.slice(0, 5))).toBeCloseTo(0.85, 5);
    expect(similarity(whole, whole.slice(0, 4))).toBeCloseTo(8 / 34, 5);
  });

  it('is told by the first thirty characters', () => {
    const long = ROWS.join('').slice(0, 30);
    expect(similarity(`${long}甲`, `${long}乙`)).toBe(1);
    expect(similarity(`${long.slice(1)}零`, `${long.slice(1)}壹`)).toBeLessThan(1);
  });

  it('is for labels in which four characters can be read', () => {
    expect([isLegible('甲1乙2丙3'), isLegible('甲1乙2丙3丁')]).toEqual([false, true]);
  });
});

describe('the row of a line between known ones', () => {
  const form = formOf(ROWS, ['数量']);
  const lexicon = tableLexicon(form, 'table')!;
  const rowOf = (label: string, numbers: readonly number[]) =>
    matchRows(
      ROWS.map((text, place) => (place === 1 ? lineOf(label, numbers, 1) : lineOf(text, [place], place))),
      lexicon,
    ).matched.find((match) => match.row.index === 1)?.how;

  it('is the one whose label four pieces make up, after another label', () => {
    const [label] = ROWS;
    const piecesOf = (cuts: readonly number[]): readonly string[] =>
      cuts.map((cut, piece) => label!.slice(piece ? cuts[piece - 1] : 0, cut));
    const how = (pieces: readonly string[]) => {
      const line = lineOf('别的', [7], 0);
      const labels = ['别的', ...pieces].map((text, column) => ({ text, row: 0, column }));
      return matchRows([{ ...line, labels }], lexicon).matched[0]?.how;
    };
    expect(how(piecesOf([3, 6, 8, 10]))).toBe('exact');
    expect(how(piecesOf([2, 4, 6, 8, 10]))).not.toBe('exact');
  });

  it('is the one of whose label it has half', () => {
    expect(similarity(ROWS[1]!, like(ROWS[1]!, 5, 11))).toBeCloseTo(0.476, 3);
    expect(rowOf(like(ROWS[1]!, 5, 10), [7])).toBe('similar');
    expect(rowOf(like(ROWS[1]!, 5, 11), [7])).toBe('order');
  });

  it('is, without numbers, the one of whose label it has three quarters', () => {
    expect(similarity(ROWS[1]!, like(ROWS[1]!, 9, 14))).toBeCloseTo(0.765, 3);
    expect(rowOf(like(ROWS[1]!, 9, 14), [])).toBe('similar');
    expect(rowOf(like(ROWS[1]!, 7, 10), [])).toBeUndefined();
  });

  it('is told by order where the label is faintly like, or no words at all', () => {
    expect(similarity(ROWS[1]!, like(ROWS[1]!, 3, 12))).toBeCloseTo(0.273, 3);
    expect(similarity(ROWS[1]!, like(ROWS[1]!, 2, 8))).toBeCloseTo(0.222, 3);
    expect(rowOf(like(ROWS[1]!, 3, 12), [7])).toBe('order');
    expect(rowOf(like(ROWS[1]!, 2, 8), [7])).toBeUndefined();
    expect(rowOf('零壹贰', [7])).toBe('order');
  });
});

const LABEL = '行政许可决定数量合计';

describe('the column of a header cell', () => {
  const headerOf = (rows: readonly (readonly string[])[], columns: readonly string[]) => {
    const form = formOf(ROWS, columns);
    const block = { block: 0, columns: tableIndex(form, 'table').rows[0]!.columns };
    return findHeader(gridOf(rows), [0, rows.length - 1], block, tableLexicon(form, 'table')!);
  };

  it('is the one whose name it is like by seven tenths', () => {
    expect(similarity(LABEL, like(LABEL, 6, 8))).toBeCloseTo(0.667, 3);
    expect(headerOf([[like(LABEL, 7, 10)]], [LABEL])?.similar.size).toBe(1);
    expect(headerOf([[like(LABEL, 6, 8)]], [LABEL])).toBeUndefined();
  });

  it('is none where another name is like by less than a tenth less', () => {
    const cell = like(LABEL, 9, 10);
    const [far, near] = [`${LABEL.slice(0, 8)}子丑寅`, `${LABEL.slice(0, 8)}子丑`];
    expect(similarity(cell, LABEL) - similarity(cell, far)).toBeCloseTo(0.138, 3);
    expect(similarity(cell, LABEL) - similarity(cell, near)).toBeLessThan(0.1);
    expect(headerOf([[cell]], [LABEL, far])?.similar.size).toBe(1);
    expect(headerOf([[cell]], [LABEL, near])).toBeUndefined();
  });

  it('may be broken into eight pieces one under another', () => {
    const broken = (label: string) =>
      headerOf(
        [...label].map((character) => [character]),
        [label],
      );
    expect(broken(LABEL.slice(0, 8))?.spans.size).toBe(1);
    expect(broken(LABEL.slice(0, 9))).toBeUndefined();
  });

  it('stands within twelve rows above the numbers', () => {
    const form = formOf(ROWS, [LABEL, '数量']);
    const howPlaced = (blank: number) => {
      const grid = gridOf([
        ['项目', LABEL, '数量'],
        ...Array.from({ length: blank }, () => []),
        [ROWS[0]!, 1, 2],
      ]);
      const line = { ...lineOf(ROWS[0]!, [1, 2], blank + 1), grid };
      const matches = [matchOf(form, line)];
      const block = { matches, block: 0, zone: [0, blank] as const, lines: [line] };
      return placeColumns([block], form, 'table')[0]!.rows[0]!.how;
    };
    expect([howPlaced(11), howPlaced(12)]).toEqual(['header', 'count']);
  });
});

const matchOf = (form: Form, line: Line): MatchedRow => ({
  line,
  row: tableIndex(form, 'table').rows[0]!,
  how: 'exact',
  text: ROWS[0]!,
});

describe('a word of the header over running text', () => {
  const form = formOf(ROWS, [LABEL, ROWS[0]!]);
  const headerOf = (...words: readonly string[]) =>
    readTextHeader(
      words.map((text, row) => ({ text, row, column: 0 })),
      tableIndex(form, 'table').rows[0]!,
      tableLexicon(form, 'table')!,
    );

  it('is a name that it is like by six tenths', () => {
    expect(similarity(LABEL, like(LABEL, 5, 8))).toBeCloseTo(0.556, 3);
    expect(headerOf(like(LABEL, 6, 10), ROWS[0]!).complete).toBe(true);
    expect(headerOf(like(LABEL, 5, 8), ROWS[0]!).complete).toBe(false);
  });

  it('is of the table where it is like one of its labels by four tenths', () => {
    expect(similarity(LABEL, like(LABEL, 3, 6))).toBeCloseTo(0.425, 3);
    expect(similarity(LABEL, like(LABEL, 4, 11))).toBeCloseTo(0.381, 3);
    expect(headerOf(like(LABEL, 3, 6)).foreign).toBe(false);
    expect(headerOf(like(LABEL, 4, 11)).foreign).toBe(true);
  });

  it('may be broken into four pieces', () => {
    const pieces = (...lengths: readonly number[]) => {
      const ends = lengths.map((_, index) =>
        lengths.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
      );
      return ends.map((end, index) => ROWS[0]!.slice(end - lengths[index]!, end));
    };
    expect(headerOf(...pieces(3, 3, 2, 2), LABEL)).toMatchObject({ orders: [[1, 0]] });
    expect(headerOf(...pieces(2, 2, 2, 2, 2), LABEL)).toMatchObject({ orders: [] });
  });

  it('has two characters', () => {
    expect(headerOf('项目', LABEL, ROWS[0]!, '零壹').foreign).toBe(true);
    expect(headerOf('项目', LABEL, ROWS[0]!, '零').foreign).toBe(false);
  });
});

describe('the table of a line', () => {
  const form = formOf(ROWS, ['数量', '数量值']);
  const votes = (label: string, numbers: readonly number[]) => voterOf([form]).votes(lineOf(label, numbers));
  const likelyVotes = (label: string) => voterOf([form]).likelyVotes(lineOf(label, [1]));

  it('is told by a label that is like more than seven tenths of a row’s', () => {
    expect(similarity(ROWS[0]!, like(ROWS[0]!, 8, 12))).toBeCloseTo(0.727, 3);
    expect(likelyVotes(like(ROWS[0]!, 8, 12))).toHaveLength(1);
    expect(likelyVotes(like(ROWS[0]!, 7, 10))).toHaveLength(0);
  });

  it('is told by a header of three characters, not by one of two', () => {
    expect([votes('数量', []), votes('数量值', [])].map(({ length }) => length)).toEqual([0, 1]);
  });

  it('is opened by the name of a column, not by that of a row or of a group of rows', () => {
    const opens = (label: string) =>
      voterOf([formById('2021')])
        .votes(lineOf(label, []))
        .map((vote) => vote.opens);
    expect(['自然人', '行政许可', '（三）不予公开'].map(opens)).toEqual([[true], [false], [false]]);
  });

  it('is the first that prints a label that is printed in two', () => {
    const [table] = form.tables;
    const voter = voterOf([{ ...form, tables: [table!, { ...table!, id: 'other' }] }]);
    expect(voter.likelyVotes(lineOf(like(ROWS[0]!, 8, 12), [1])).map((vote) => vote.table)).toEqual([
      'table',
    ]);
  });

  it('without row labels is filled by any number in a sheet, by half the numbers or as many cells in a text', () => {
    const fills = (columns: number, numbers: number, width: number, aligned: boolean) =>
      voterOf([formOf(ROWS, ROWS.slice(0, columns))]).fillsRow('table', {
        ...lineOf(
          '',
          Array.from({ length: numbers }, () => 1),
          0,
          aligned,
        ),
        width,
      });
    expect([fills(3, 1, 1, true), fills(3, 0, 3, true)]).toEqual([true, false]);
    expect([fills(4, 2, 3, false), fills(4, 1, 3, false), fills(4, 1, 4, false)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test('the form is told by one header word more, not by half a row', () => {
  const [first, other] = [
    formOf(ROWS.slice(0, 2), ['甲数量'], 'first'),
    formOf(ROWS.slice(0, 2), ['乙数量'], 'other'),
  ];
  const longer = formOf(ROWS.slice(0, 3), ['甲数量'], 'longer');
  const lines = [lineOf('甲数量', []), lineOf(ROWS[0]!, [1], 1), lineOf(ROWS[1]!, [2], 2)];
  const choose = (forms: readonly Form[]) =>
    chooseForm([{ table: 'table', titles: [], notes: [], lines, part: 0 }], forms, null);
  expect(choose([other, first])).toMatchObject({ form: { id: 'first' }, byLabels: true });
  expect(choose([longer, first])).toMatchObject({ form: { id: 'longer' }, byLabels: false });
});

describe('numbers by their count', () => {
  const form = formOf(ROWS, ['一', '二']);
  const matches = (...counts: readonly number[]) =>
    counts.map((count, index) =>
      matchOf(
        form,
        lineOf(
          ROWS[0]!,
          Array.from({ length: count }, (_, place) => place + 1),
          index,
          false,
        ),
      ),
    );
  const times = (count: number, numbers: number) => Array.from({ length: count }, () => numbers);

  it('too many in more than a tenth of the rows say that the table has a column of its own', () => {
    expect(isCrowded(matches(...times(18, 2), ...times(2, 3)))).toBe(false);
    expect(isCrowded(matches(...times(17, 2), ...times(3, 3)))).toBe(true);
  });

  it('the last, one cell a line, may be the number of the next row up to 99', () => {
    const placed = (last: number) => {
      const line = { ...lineOf(ROWS[0]!, [7, last], 0, false), width: 1 };
      const block = { matches: [matchOf(form, line)], block: 0, zone: [0, 0] as const, lines: [line] };
      const header = { orders: [[0, 1]], foreign: false, numbered: true, complete: true, words: '' };
      return placeByCount(block, header, false, form, 'table').rows[0]!.cells;
    };
    expect(placed(99)).toBeUndefined();
    expect(placed(100)).toHaveLength(2);
  });

  it('two rows prove where a column of its own stands, or one with more than ten columns', () => {
    const own = (rows: number, columns: number) => {
      const wide = formOf(
        ROWS,
        Array.from({ length: columns }, (_, place) => `列${place}`),
      );
      const line = lineOf(ROWS[0]!, [99, ...times(columns, 1)], 0, false);
      const all = Array.from({ length: rows }, () => matchOf(wide, line));
      return ownColumn(all, (_, cells) => cells.every((cell) => cell?.value !== 99));
    };
    expect([own(1, 2), own(2, 2), own(1, 10), own(1, 11)]).toEqual([undefined, 0, undefined, 0]);
  });

  it('two complete rows say where those of an incomplete one begin', () => {
    const [line, ...complete] = matches(1, 2, 2).map((match) => match.line);
    const short = { ...line!, width: 3 };
    expect(cellsByColumns(short, [short, complete[0]!], 2)).toBeUndefined();
    expect(cellsByColumns(short, [short, ...complete], 2)).toHaveLength(2);
    const ofOneCell = complete.map((each) => ({ ...each, width: 1 }));
    expect(cellsByColumns(short, [short, ...ofOneCell], 2)).toBeUndefined();
  });
});

describe('a document that is remembered', () => {
  const document = (blank: number, height: number): ReadDocument => {
    const table = [['项目', LABEL], ...ROWS.map((label, place): GridValue[] => [label, place + 1])];
    const rows = [...Array.from({ length: blank }, () => []), ...table];
    return {
      grids: [gridOf([...rows, ...Array.from({ length: height - rows.length }, () => [])])],
      paragraphs: [],
    };
  };

  it('has two thousand rows at most', () => {
    const forms = [formOf(ROWS, [LABEL])];
    const template = (height: number) => {
      const sheet = document(0, height);
      return templateOf(findReports(sheet, sheet.grids, forms, undefined), forms);
    };
    expect([template(2000), template(2001)].map((each) => each !== undefined)).toEqual([true, false]);
  });

  it('is one of 32', () => {
    const forms = [formOf(ROWS, [LABEL])];
    const met = Array.from({ length: 33 }, (_, blank) => document(blank, 60));
    for (const each of met) recognise(each, forms);
    const isKept = (index: number) => memoryOf(forms).find(met[index]!.grids) !== undefined;
    expect([isKept(0), isKept(1), isKept(32)]).toEqual([false, true, true]);
  });
});

test('a title has eighty characters at most, a unit forty', () => {
  const title = '某局2023年测试报告';
  const { readTitle } = titleReaderOf([formOf(ROWS, ['数量'])]);
  const padded = (length: number) => title + '附'.repeat(length - title.length);
  expect([readTitle(padded(80))?.unit, readTitle(padded(81))]).toEqual(['某局', undefined]);
  const office = (length: number) => `${'某'.repeat(length - 1)}局`;
  expect([readOrganisation(office(40)), readOrganisation(office(41))]).toEqual([office(40), null]);
  const unitOf = (length: number) => readTitle(`${office(length)}测试报告`)?.unit;
  expect([unitOf(40), unitOf(41)]).toEqual([office(40), undefined]);
});

test('less than one 分 is no amount, and no count', () => {
  const reasonOf = (value: GridValue) => readValue(value, '万元').reason;
  expect([1e-6, -1e-6, 9e-7, -9e-7, 1.5e-310].map(reasonOf)).toEqual([
    undefined,
    undefined,
    'ambiguous',
    'ambiguous',
    'ambiguous',
  ]);
});

test('a number has fifteen digits; what arithmetic left behind twelve is noise', () => {
  const isRead = (value: GridValue) => typeof readValue(value, '万元').entry === 'number';
  expect(['12345678901234', '123456789012345', '1234567890123456'].map(isRead)).toEqual([true, true, false]);
  expect([1.23456789012345, 1.234567890123456].map(isRead)).toEqual([true, false]);
  expect([1.23456789012, 1.234567890123].map((value) => isRead(value + Number.EPSILON))).toEqual([
    true,
    false,
  ]);
});
