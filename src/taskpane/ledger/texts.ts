const listed = (cells: number): string => `表三、表四 ${cells} 格`;

/** Every text of the section 台账. */
export const ledgerTexts = {
  heading: '台账',
  hint: '逐件登记申请，表三、表四自动计数，应答复日自动算。一件一行，两个年度连着登记。',
  tables: '表三、表四',
  counted: '由台账计数',
  typed: '手工填写',
  insert: '插入台账',
  inserted: (counting: boolean) =>
    `已插入台账等五张工作表，请在「台账」里一件一行登记。${counting ? '表三、表四现在由台账计数。' : '表三、表四没有改动；登记后要由台账计数，请按「改为台账计数」。'}`,
  state: (counting: number, typing: number) =>
    !typing
      ? '表三、表四由台账计数。'
      : counting
        ? `${listed(counting)}由台账计数，${typing} 格手工填写。`
        : '表三、表四是手工填写的。',
  /** Rows that are free, sheet by sheet. */
  free: (sheets: readonly (readonly [sheet: string, free: number])[]) =>
    `空行：${sheets.map(([sheet, free]) => `${sheet} ${free}`).join('，')}`,
  addRows: (sheet: string, rows: number) => `${sheet}添加 ${rows} 行`,
  addedRows: (sheet: string, rows: number) =>
    `「${sheet}」添加了 ${rows} 行，已选中接着登记的一行。下拉、日期格式、公式和计数都包括这些行。`,
  count: '改为台账计数',
  type: '改回手工填写',
  preview: {
    heading: '改为台账计数之前',
    differs: (count: number) => `${count} 格填的数与台账计的不同`,
    same: '填写的数与台账计的都相同。',
    cell: (name: string, address: string, typed: unknown, counted: number) =>
      `${name}（${address}）：填的是 ${typeof typed === 'object' ? '别的内容' : String(typed)}，台账计 ${counted}`,
    replace: '换成台账计的数',
  },
  countedNow: (cells: number, replaced: number) =>
    `${listed(cells)}现在由台账计数${replaced ? `，换掉了 ${replaced} 个填写的数` : ''}。`,
  typedNow: (cells: number) =>
    cells
      ? `${listed(cells)}已改回手工填写，数没有变；以后登记不再自动计入。`
      : '没有由台账计数的格，未作改动。',
  waiting: {
    dueToday: '今天到期',
    overdue: '已超期',
    soon: '3 个工作日内到期',
    uncorrected: '未补正',
    carriedOut: '待结转',
  },
  nothingWaits: '没有到期、超期、未补正或待结转的申请。',
  ofKind: (words: string, count: number) => `${words} ${count} 件`,
  due: (day: string) => (day ? `应答复 ${day}` : ''),
  noNumber: (where: string) => `没有登记号（${where}）`,
  select: (name: string) => `选中 ${name} 这一行`,
  more: (rest: number) => `再显示（还有 ${rest} 件）`,
} as const;

/** Texts of what is taken from a ledger that was kept elsewhere. */
export const existingTexts = {
  heading: '已有台账',
  hint: '把自己登记的台账接过来：认出表头，确认一次各种文字对应哪一项，先看计数，再写入。原来的文件、工作表不动。',
  choose: '选择文件',
  fromWorkbook: '工作簿里的登记簿',
  read: '读取已有台账',
  found: (sheets: readonly string[], applications: number, cases: number) =>
    `读了${sheets.map((name) => `「${name}」`).join('、')}：申请 ${applications} 件${cases ? `，案件 ${cases} 件` : ''}。`,
  columns: '各列对应哪一项，可改',
  noColumn: '（没有这一列）',
  columnsAsked: (labels: readonly string[]) => `要选是哪一列：${labels.join('、')}`,
  asked: (count: number) => `要确认的 ${count} 项`,
  allAnswered: '文字都有了对应。',
  answered: (count: number) => `已确认的 ${count} 项`,
  proposed: (count: number) => `已对应的 ${count} 项，请核对`,
  text: (text: string, rows: number) => `${text}（${rows} 行）`,
  name: (sort: string, rows: number) => `名称是${sort}（${rows} 行）`,
  unanswered: '请选',
  skipped: '不计这些行',
  open: '还没有办结',
  takeNames: '按参考选上',
  reference: (word: string) => `参考：${word}`,
  year: '没有年份的日期是哪一年',
  useYear: '确定',
  counted: (year: number) => `${year} 年度计数`,
  noneOfYear: (year: number) => `没有一件计入 ${year} 年度。请核对报表的年度和台账的收到日期。`,
  line: (label: string, total: number) => `${label} ${total}`,
  notCounted: (count: number) => `没有计入或要核对的 ${count} 行`,
  passedOver: (count: number) => `不作为申请或案件的 ${count} 行`,
  fault: (say: string, rows: readonly string[]) =>
    `${rows.length} 行${say}（${rows.slice(0, 5).join('、')}${rows.length > 5 ? ' 等' : ''}）`,
  differs: (count: number) => `${count} 格已填的数与计数不同`,
  already: (count: number) => `台账里已有 ${count} 行，会接在后面。`,
  noLedger: '要逐件写入，请先按「插入台账」。',
  rows: '写入台账',
  counts: '只填表三、表四的数',
  taken: {
    rows: (count: number) => `已写入 ${count} 行。原来的台账没有动；请看「登记检查」一列。`,
    counts: (count: number) => `已按台账填写 ${count} 格。以后登记不会自动计入。`,
  },
} as const;
