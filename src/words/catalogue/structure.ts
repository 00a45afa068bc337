import type { StructureFinding } from '../../model/finding';
import type { Form } from '../../model/form';
import { tableIndex } from '../../model/form-index';
import { rowName } from '../../derive/names';
import type { Saying, Wording } from './wording';
import { placeNamed, tablePlace } from './wording';

interface About {
  readonly form: Form;
  /** Name and title of the table, empty where it is about none. */
  readonly table: string;
  readonly title: string;
  readonly text: string;
  /** `（Sheet1!A3）`, or nothing. */
  readonly where: string;
}

type Words = Omit<Wording<StructureFinding>, 'against' | 'source' | 'isOptional' | 'say'> & {
  readonly say: (about: About) => Pick<Saying, 'filled' | 'expected' | 'statement' | 'advice'>;
};

const structure = ({ say, ...words }: Words): Wording<StructureFinding> => ({
  ...words,
  against: 'itself',
  isOptional: false,
  source: '国务院办公厅规定的格式',
  say: (form, { rule, table: id, text = '', where = '', cells }) => {
    const place = id === undefined ? placeNamed('整份报告') : tablePlace(form, id);
    const title = id === undefined ? '' : tableIndex(form, id).table.title;
    const words = say({ form, table: place.table, title, text, where: where && `（${where}）` });
    if (rule !== 'structure.missingRow' || !cells[0]) return { ...place, ...words };
    const row = rowName(form, cells[0]);
    return { ...place, row, place: `${place.table}${row && `「${row}」行`}`, ...words };
  },
});

/** Findings about the shape of what was received. */
export const STRUCTURE: Readonly<Record<StructureFinding['rule'], Wording<StructureFinding>>> = {
  'structure.missingTable': structure({
    name: '缺少表',
    asks: '规定的各表都有',
    severity: 'error',
    say: ({ table, title }) => ({
      filled: '没有这张表',
      expected: `有“${title}”`,
      statement: `没有找到${table}${title && `「${title}」`}`,
      advice: '请补上这张表。',
    }),
  }),
  'structure.wrongForm': structure({
    name: '格式不符',
    asks: '所用格式是报告年度应当使用的',
    severity: 'error',
    say: ({ form, text }) => ({
      filled: form.name,
      expected: `${text && `${text}年度`}规定的格式`,
      statement: `所用表格是${form.name}，与报告年度${text ? `（${text}）` : ''}应当使用的格式不符`,
      advice: '请改用规定的格式。',
    }),
  }),
  'structure.mixedForms': structure({
    name: '格式混用',
    asks: '各表使用同一格式',
    severity: 'error',
    say: ({ form, table, text, where }) => ({
      filled: text,
      expected: `与其他各表同为${form.name}`,
      statement: `${table}用的是另一种格式（${text}）${where}`,
      advice: '各表应使用同一格式，请换用规定的表。',
    }),
  }),
  'structure.notCarried': structure({
    name: '格式混用',
    asks: '另一种格式的合计数没有填进这种格式的分项',
    severity: 'error',
    // The sentence comes whole from what was carried: what, then what to do.
    say: ({ form, text }) => {
      const [what = '', ...advice] = text.split(/(?<=。)/);
      const statement = what.replace(/。$/, '');
      return { filled: statement, expected: `按${form.name}填写`, statement, advice: advice.join('') };
    },
  }),
  'structure.missingRow': structure({
    name: '缺少行',
    asks: '各表的行都有',
    severity: 'error',
    say: ({ table, text, where }) => ({
      filled: '没有这一行',
      expected: `有“${text}”一行`,
      statement: `${table}没有找到「${text}」一行${where}`,
      advice: '请补上这一行。',
    }),
  }),
  'structure.unknownRow': structure({
    name: '多出行',
    asks: '各表没有规定以外的行',
    severity: 'verify',
    say: ({ table, text, where }) => ({
      filled: `多出“${text}”一行`,
      expected: '规定的格式没有这一行',
      statement: `${table}有一行「${text}」不在规定的格式里${where}，其中的数没有计入`,
      advice: '请核对这一行应归入哪一项。',
    }),
  }),
  'structure.unknownColumn': structure({
    name: '多出列',
    asks: '各表没有规定以外的列',
    severity: 'verify',
    say: ({ table, text, where }) => ({
      filled: `多出“${text}”一列`,
      expected: '规定的格式没有这一列',
      statement: `${table}有一列「${text}」不在规定的格式里${where}，其中的数没有计入`,
      advice: '请核对这一列应归入哪一列。',
    }),
  }),
  'structure.unitDisagrees': structure({
    name: '单位名称不一致',
    asks: '报送单位的名称前后一致',
    severity: 'verify',
    say: ({ text, where }) => ({
      filled: text,
      expected: '前后一致',
      statement: `报送单位前后不一致：${text}${where}`,
      advice: '请核对。',
    }),
  }),
  'structure.yearDisagrees': structure({
    name: '年度不一致',
    asks: '报告年度前后一致',
    severity: 'verify',
    say: ({ text, where }) => ({
      filled: text,
      expected: '前后一致',
      statement: `报告年度前后不一致：${text}${where}`,
      advice: '请核对。',
    }),
  }),
  'structure.picture': structure({
    name: '扫描页未读取',
    asks: '每一页都是可以读取的文字',
    severity: 'verify',
    say: ({ where }) => ({
      filled: '这一页是扫描图，没有可以读取的文字',
      expected: '文字',
      statement: `有一页是扫描图，没有可以读取的文字${where}，页上的数没有计入`,
      advice: '请提供生成这个文件的 .docx 或 .xlsx，或照图补填。',
    }),
  }),
};
