import type { Tier } from './check/findings-view';

/** Every text of the pane, in one place. */
export const texts = {
  title: '勾稽：政府信息公开年度报告',
  screens: { fill: '填报', check: '校验', export: '导出', collect: '下级报送' },
  screensLabel: '窗格的四个页面',
  screenMissing: '这个页面没有取到。请检查与本加载项服务器的连接，关闭后重新打开窗格。',
  cancel: '取消',
  close: '关闭提示',
  working: (name: string) => `正在${name}…`,
  cellEdit: '如果单元格还在编辑状态，请按 Enter 结束编辑，Excel 才会继续。',
  cancelled: (name: string) => `已取消${name}，没有改动。`,
  unexpected: (detail: string) => `操作没有完成：${detail}。请再试一次；仍不行时关闭并重新打开窗格。`,

  host: {
    starting: '正在连接工作簿…',
    noHost:
      '没有连接到 Excel 工作簿。仍可在这里粘贴或打开报告，校验后导出 xlsx；要直接填写工作簿，请在 Excel 里从“勾稽”选项卡打开本窗格。',
    notLoaded:
      'Office 组件没有加载成功，无法读写工作簿。请检查网络后重新打开窗格，或请管理员把 Office 组件改为由本单位服务器提供。现在仍可粘贴或打开报告，校验后导出 xlsx。',
  },

  insert: {
    heading: '插入规定表格',
    year: '报告年度',
    yearInvalid: '请填四位年份，如 2024。',
    form: '表格格式',
    formOption: (name: string, years: string) => `${name}（${years}）`,
    yearsFrom: (from: number) => `${from} 年度起`,
    yearsBetween: (from: number, to: number) => `${from}–${to} 年度`,
    formByYear: '按年度自动选定，可以改。',
    formNotForYear: (year: number) => `${year} 年度的报告不应当用这种格式，请核实。`,
    unit: '报送单位',
    unitHint: '如：某某市住房公积金管理中心',
    totals: '合计',
    totalsFormula: '自动求和（公式）',
    totalsTyped: '手工填写',
    place: '放在',
    placeNew: '新工作表',
    placeSelection: '所选单元格起',
    run: '插入表格',
    done: (sheets: readonly string[]) =>
      `已插入：${sheets.map((name) => `“${name}”`).join('、')}。请填写数字，没有的填 0。`,
    occupied: '这个位置已有内容',
    below: '放到下方空处',
    newSheets: '新建工作表',
  },

  source: {
    heading: '已有数字？读进来',
    headingNoHost: '读入报告',
    paste: '粘贴',
    pasteHint: '单元格或报告文字',
    pasteLabel: '粘贴报告文字，或从表格复制的单元格',
    pastePlaceholder: '在这里按 Ctrl+V 粘贴',
    pasteButton: '从剪贴板粘贴',
    pasteDenied: '浏览器没有允许读取剪贴板。请点一下文本框，按 Ctrl+V 粘贴。',
    pasteEmpty: '还没有内容。请先把报告文字或单元格粘贴进来。',
    read: '读取',
    open: '打开文件',
    openHint: 'Excel、Word、网页、文本',
    sample: '载入示例',
    sampleHint: '真实公开的报告',
    sampleList: '选择一份真实公开的年度报告',
    sampleMissing: '示例没有取到。请检查与本加载项服务器的连接后再试。',
    pasted: '粘贴的内容',
  },

  draft: {
    heading: '读到的内容',
    from: (source: string) => `来自：${source}`,
    form: '格式',
    unit: '单位',
    year: '年度',
    notFound: '没有找到',
    numbers: '数字',
    numbersOf: (read: number, total: number) =>
      `${read} 个（共 ${total} 格${read < total ? `，${total - read} 格空白或未读出` : ''}）`,
    fill: '填入工作簿',
    check: '校验这份报告',
    discard: '放弃',
    nothing: (source: string) =>
      `${source}里没有找到规定的表格。请确认含有表二、表三或表四（或 2014 年格式统计表）的行名和数字后再试。`,
    inserted: (sheets: readonly string[]) =>
      `已插入 ${sheets.map((name) => `“${name}”`).join('、')} 并填好数字。`,
    into: '填到',
    intoNew: '新插入的表格',
    filled: (filled: number, formulas: number, left: number) =>
      [
        `已填入 ${filled} 个数字`,
        formulas ? `${formulas} 格是公式，保留不动` : '',
        left ? `${left} 个数字没有对应的格或没有读出，请手工核对` : '',
      ]
        .filter(Boolean)
        .join('；') + '。',
    conflict: '这些格已有别的数',
    conflictWords: (addresses: readonly string[]) =>
      `${addresses.slice(0, 6).join('、')}${addresses.length > 6 ? ` 等 ${addresses.length} 格` : ''}与要填入的数不同，什么都还没有改。`,
    replace: '用读到的数替换',
  },

  here: {
    workbook: '本工作簿',
    pane: '已读入',
    check: '看校验结果',
    export: '导出',
  },

  blanks: {
    heading: '填完了？',
    run: '空格补 0',
    hint: '把规定表格里的空白格都填上 0；已有的数和公式不动。',
    done: (count: number) => (count ? `已在 ${count} 个空白格填上 0。` : '没有空白格，未作改动。'),
  },

  check: {
    none: '工作簿里还没有规定的表格。',
    noneHost: '还没有读入报告。',
    noneHint: '先在“填报”里插入表格，或把报告粘贴进来。',
    goFill: '去填报',
    allRight: '各表勾稽关系全部成立。',
    allExplained: (count: number) => `没有要改的；${count} 处核实的已附说明。`,
    summary: '各表结果',
    list: '问题清单',
    filter: '筛选',
    all: '全部',
    tier: { error: '错误', verify: '核实', explained: '已说明', undecided: '无法判断' } satisfies Record<
      Tier,
      string
    >,
    status: {
      pass: '通过',
      explained: (count: number) => `通过（${count} 处已说明）`,
      missing: '没有这张表',
      error: (count: number) => `${count} 处不符`,
      verify: (count: number) => `${count} 处待核实`,
      undecided: (blanks: number) => (blanks ? `无法判断（${blanks} 格空白）` : '无法判断'),
    },
    announce: (errors: number, verifies: number, undecided: number) =>
      errors + verifies + undecided
        ? `校验结果：错误 ${errors} 处，核实 ${verifies} 处，无法判断 ${undecided} 处。`
        : '校验结果：全部通过。',
    group: (name: string, blanks: number, waiting: number) =>
      blanks
        ? `${name}有 ${blanks} 格空白${waiting ? `，${waiting} 项勾稽因此无法判断` : ''}。没有的请填 0，不要留空。`
        : `${name}有 ${waiting} 项勾稽无法判断：有的格不是数。请先改好这些格。`,
    groupShow: '逐项查看',
    goTo: (address: string, name: string) => `选中 ${address}：${name}`,
    moreCells: (count: number) => `另 ${count} 格`,
    rule: '规则说明',
    origin: { printed: '表内印明', implied: '由表格推得', practice: '审核惯例', own: '本单位自定义' },
    ruleOrigin: '依据',
    ruleSource: '出处',
    refresh: '重新校验',
    clearMarks: '清除标记',
    marksCleared: (count: number) => (count ? `已清除 ${count} 处标记。` : '没有标记，未作改动。'),
    insertSheet: '插入“勾稽校验”表',
    sheetInserted: (name: string) => `已插入工作表“${name}”，结果随填随变。`,
    readings: (count: number) => `${count} 处读法存疑或没有读出`,
    live: '改动单元格后，这里自动更新。',
    notes: '说明',
    sheetHeading: '写进工作簿',
    sheetHint: '用公式逐条列出勾稽关系，结果随填随变；不改动规定表格。',
    untitled: '未写明单位',
    ownHeading: '本单位自定义勾稽',
    ownInsert: '打开“自定义勾稽”表',
    ownHint: '在这张表里用行名、列名写规则，一行一条；没有这张表时自动添加。写错的规则在上面“说明”里指出。',
    ownInserted: (name: string) => `请在工作表“${name}”里写规则，写完这里自动更新。`,
  },

  repair: {
    suggest: (words: string) => `建议${words}。`,
    adopt: '采用',
    adoptLabel: (words: string) => `采用：${words}`,
    others: (count: number) => `另有 ${count} 种改法`,
    inexact: '错处较多，改法可能不止这些，请逐项核对。',
    done: (words: string) => `已${words}。`,
    undo: '撤销',
    undone: (words: string) => `已撤销：${words}。`,
  },

  explain: {
    ask: '确有原因？说明后保留',
    change: '修改说明',
    label: '说明原因',
    placeholder: '如：修订 3 件，自然失效 1 件',
    run: '附说明',
    keep: '保留',
    drop: '撤销说明',
    kept: (sheet: string) => `说明已保留在工作表“${sheet}”，数字不变就不再提示。`,
    dropped: '已撤销说明。',
  },

  lastYear: {
    heading: '与上年比较',
    none: '没有本单位上年的报告，没有比较。选择上年报告的文件后，核对结转和大起大落的数。',
    notIn: (name: string) => `“${name}”里没有本单位上年的报告，没有比较。`,
    compared: (report: string, source: string) => `已与 ${report}（${source}）比较。`,
    fromWorkbook: '本工作簿',
    choose: '选择上年报告',
    chooseOther: '换一份上年报告',
    forget: '不用这份',
    use: '作为上年报告',
  },

  carry: {
    heading: '带入上年数',
    choose: '选择上年报告的文件，把上年结转的数带到今年。',
    from: (report: string) => `上年报告：${report}`,
    preview: '看看带入哪些数',
    willFill: (count: number) => `将填入 ${count} 个空白格`,
    differs: (count: number) => `${count} 格已有别的数`,
    nothing: '上年结转的数都已填好。',
    cell: (name: string, address: string, content: unknown, value: number) =>
      `${name}（${address}）：${content === null || content === '' ? '空白' : `现为 ${typeof content === 'object' ? '别的内容' : String(content)}`}，应为 ${value}`,
    fill: '填入空白格',
    fillAndReplace: '填入并替换',
    replace: '用上年的数替换',
    proposals: '按上年和今年的数推得',
    done: (count: number) => (count ? `已带入 ${count} 个上年数。` : '没有要带入的数，未作改动。'),
  },

  export: {
    heading: '导出附表',
    which: '报告',
    unit: '报送单位',
    year: '报告年度',
    unknown: '未写明',
    totals: '合计写成',
    values: '数值',
    formulas: '公式',
    run: '导出 xlsx',
    others: '其他格式',
    word: 'Word 统计表',
    wholeReport: 'Word 整份报告',
    page: '网页',
    inlinePage: '网站后台用的网页代码',
    copy: '复制表格',
    copied: '已复制，可以粘贴到 Word、WPS 文字或网站后台。',
    notCopied: '这里不让加载项使用剪贴板。请改用 Word 或网页，再从文件里复制。',
    zeros: (blanks: number) => `${blanks} 个空格写成 0（请先确认确实是没有）`,
    sign: '表后加填表人、审核人、日期一行',
    none: '没有可以导出的报告。',
    remaining: (errors: number) => `还有 ${errors} 处错误没有改正，导出的表里会照样保留。`,
    see: '去看看',
    opened: '已作为新工作簿打开，请在其中另存。',
    ready: '文件已做好。',
    download: (name: string) => `下载 ${name}`,
    hint: '版式与规定格式一致，另存为新文件，不改动本工作簿。',
  },
} as const;
