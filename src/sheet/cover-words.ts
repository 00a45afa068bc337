/** text: anything · year: four digits · date · fixed: not to be changed. */
export interface CoverField {
  readonly label: string;
  readonly kind: 'text' | 'year' | 'date' | 'fixed';
  readonly prompt: string;
}

/** Labels of the cover's cells; the value stands in the next cell. */
export const COVER_LABELS = { unit: '报送单位', year: '报告年度', form: '格式' } as const;

/** What the cover asks for, from top to bottom. */
export const COVER_FIELDS: readonly CoverField[] = [
  { label: COVER_LABELS.unit, kind: 'text', prompt: '填写单位全称。各表的标题跟着变。' },
  { label: COVER_LABELS.year, kind: 'year', prompt: '填写四位数的年份，如 2023。各表的标题跟着变。' },
  { label: COVER_LABELS.form, kind: 'fixed', prompt: '' },
  { label: '填表人', kind: 'text', prompt: '填写姓名。' },
  { label: '联系电话', kind: 'text', prompt: '填写区号和号码，或手机号码。' },
  { label: '审核人', kind: 'text', prompt: '填写姓名。' },
  { label: '填报日期', kind: 'date', prompt: '填写日期，如 2024-01-20。' },
];

const INSTRUCTIONS: readonly string[] = [
  '1. 先填本页的黄色格，再填后面各表的黄色格。没有的填 0，不要留空，不要填“/”“无”。',
  '2. 金额以万元为单位，其余按表上注明的单位填整数。合计由公式算出，不用填。',
  '3. 不要改表头和行名，不要增加、删除或移动行、列。',
  '4. 填得不对的格（文字、负数、小数等）变成紫色，表的右边写明是哪一格、怎样改。粘贴的数也一样。',
  '5. 表旁逐条写明勾稽关系：“√”是相符；“差”后面是差额；“无法判断”是还有格没有填或不是数。',
  '6. 填完看上面的填报状态。各项为 0、勾稽为“√”就可以报送；不符而确有原因的，报送时附文字说明。',
];
const SEND = '7. 另存为 .xlsx 文件报送。用 Excel、WPS 表格、LibreOffice 都可以填，不用安装别的软件。';
/** A ledger names applicants, and the tables count it by formulas. */
const SEND_WITHOUT_LEDGER: readonly string[] = [
  '7. 台账里有申请人姓名和申请内容，不要直接报送本文件。用加载项“导出”生成附表再报送；',
  '    没有加载项的，把各表的数复制、粘贴为数值到一份没有台账的填报表里，报送那一份。',
];

/** How to fill in the workbook and send it, a line each. */
export const coverInstructions = (hasLedger: boolean): readonly string[] => [
  ...INSTRUCTIONS,
  ...(hasLedger ? SEND_WITHOUT_LEDGER : [SEND]),
];
