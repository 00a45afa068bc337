import type { Tier } from '../state';

/** Every text of the screen 校验. */
export const checkTexts = {
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
    insertCharts: '插入图表',
    chartsHint: '申请来源、办理结果，知道上年数时还有与上年比较，画在表三旁边；图中的数在“图表”工作表里。',
    chartsInserted: (name: string) => `图表已放在工作表“${name}”，图中的数随各表变动。`,
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
    ownResults: '写入检查结果',
    ownResultsHint: '在“检查结果”一栏写上每条规则现在的结果。',
    ownWritten: (count: number) => `已在“检查结果”一栏写入 ${count} 条结果。`,
  },

  repair: {
    suggest: (words: string) => `建议${words}。`,
    adopt: '采用',
    restore: '恢复公式',
    adoptLabel: (words: string) => `采用：${words}`,
    others: (count: number) => `另有 ${count} 种改法`,
    ways: (count: number) => `${count} 种改法`,
    inexact: '错处较多，改法可能不止这些，请逐项核对。',
    done: (words: string) => `已${words}。`,
    step: (addresses: readonly string[]) =>
      `改 ${addresses.length > 2 ? `${addresses[0]} 等 ${addresses.length} 格` : addresses.join('、')}`,
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

  text: {
    heading: '文字核对',
    none: '正文：还没有，未核对文字',
    compared: (agreeing: number, name = '随表所附') =>
      `正文：已核对（${name}），${agreeing ? `${agreeing} 个数与表相符` : '没有认出与表相符的数'}`,
    hint: '把报告正文里的件数、百分比、章节和年份与各表核对；不符的列在问题清单里。',
    which: '是哪份报告的正文',
    choose: '选择正文文件',
    takeSheet: (name: string) => `取工作表“${name}”`,
    sheet: (name: string) => `工作表“${name}”`,
    paste: '或粘贴正文',
    run: '核对文字',
    forget: '不用这份',
    done: (name: string) => `已核对正文（${name}）。以后每次校验都会用它，关闭窗格为止。`,
    forgotten: '不再核对这份正文。',
    unused: '正文没有用上：不知道它是哪份报告的。请在只有一份报告时核对，或重新选择报告。',
  },

  settings: {
    heading: '勾稽设置',
    summary: (factor: number, off: number) => `突变 ${factor} 倍${off ? `，停用 ${off} 项` : '，各项都适用'}`,
    hint: '只影响核实项；必须改正的错误不受影响。随工作簿保存，审核下级报送时也用。',
    checkList: (count: number) => `检查些什么（${count} 项）`,
    severity: { error: '必须改正', verify: '核实' },
    wrong: '请按提示填一个数。',
    save: '保存设置',
    reset: '恢复默认',
    saved: (sheet: string) => `设置已保存在工作表“${sheet}”，校验结果已更新。`,
    savedHere: '设置已生效，到关闭窗格为止。',
    openWithWorkbook: '打开这个工作簿时也打开窗格',
    openWithWorkbookHint: '记在工作簿里，可随时取消；别人的电脑上装有本加载项时，也会打开。',
    change: '更改设置',
    opens: '下次打开这个工作簿时也打开窗格。请保存工作簿。',
    opensNoLonger: '打开这个工作簿时不再打开窗格。请保存工作簿。',
  },

  lastYear: {
    heading: '与上年比较',
    state: (compared: number, all: number) =>
      compared ? `上年报告：${all} 份中 ${compared} 份已比较` : '上年报告：还没有，未与上年比较',
    notCompared: '没有上年报告。',
    none: '没有本单位上年的报告，没有比较。选择上年报告的文件后，核对结转和大起大落的数。',
    notIn: (name: string, found: readonly string[]) =>
      `“${name}”里没有本单位上年的报告，没有比较。里面是：${found.join('、')}。`,
    isOurs: (unit: string) => `「${unit}」就是本单位`,
    compared: (report: string, source: string) => `上年报告：已与 ${report}（${source}）比较`,
    fromWorkbook: '本工作簿',
    choose: '选择上年报告',
    chooseOther: '换一份上年报告',
    forget: '不用这份',
    use: '作为上年报告',
  },
} as const;
