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
