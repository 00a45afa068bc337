import { splitAccount } from '../../src/write/xlsx/split-account';

const section = (title: string, rows: number) => ({
  title,
  note: '',
  header: ['单位', '文件'],
  rows: Array.from({ length: rows }, (_, at) => [`局${at}`, `${at}.xlsx`]),
});

test('what fits stays on the page, what is long stands on the sheet of details alone', () => {
  const [few, many, none] = [section('摘要', 3), section('计入的报告', 300), section('没有计入', 0)];
  expect(splitAccount([few, none], '明细')).toEqual({ page: [few, none], details: [] });
  const { page, details } = splitAccount([few, many, none], '明细');
  expect(details).toEqual([many]);
  expect(page).toEqual([few, { ...many, header: [], rows: [], note: '见“明细”。' }, none]);
});

test('the first section always stays; of the others the page holds the shortest', () => {
  const sections = [section('摘要', 8), section('一', 25), section('二', 8), section('三', 4)];
  const { page, details } = splitAccount(sections, '明细');
  expect(details.map(({ title }) => title)).toEqual(['一']);
  expect(page.map(({ rows }) => rows.length)).toEqual([8, 0, 8, 4]);
  const long = [section('摘要', 40), section('一', 20)];
  expect(splitAccount(long, '明细').page.map(({ rows }) => rows.length)).toEqual([40, 0]);
});
