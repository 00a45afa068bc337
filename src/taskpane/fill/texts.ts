import type { Report } from '../../model/report';

type Origin = Pick<Report, 'unit' | 'year'>;

const origin = ({ unit, year }: Origin): string =>
  `${unit ?? '未写明单位'} ${year === null ? '未写明年度' : `${year} 年`}`;

/** Every text of the screen 填报. */
export const fillTexts = {
  insert: {
    heading: '插入规定表格',
    another: '再插入一套表格',
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
      `已插入：${sheets.map((name) => `“${name}”`).join('、')}。请填写数字，没有的填 0；从别处复制的成片数字，请粘贴到本窗格的「粘贴」里。`,
    occupied: '这个位置已有内容',
    below: '放到下方空处',
    newSheets: '新建工作表',
  },

  source: {
    heading: '已有数字？读进来',
    headingNoHost: '读入报告',
    paste: '粘贴',
    pasteHint: '报告文字、表格，或成片的数字',
    pasteLabel: '粘贴报告文字、从表格复制的单元格；成片的数字没有行名也可以，按位置填入',
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
    fillNew: '插入新表并填入',
    fillOther: ({ unit, year }: Origin, named: boolean) =>
      `仍填入${named && unit ? ` ${unit}` : ''}${year === null ? '' : ` ${year} 年`}的表`,
    isOther: (read: Origin, there: Origin) => `读到的是 ${origin(read)}的报告，这套表是 ${origin(there)}的。`,
    preview: '读到的数',
    previewHint: (replaced: number, doubtful: number) =>
      [
        replaced ? `${replaced} 格已有别的数（旧 → 新）` : '',
        doubtful ? `${doubtful} 格读法有疑问（虚线框）` : '',
      ]
        .filter(Boolean)
        .join('；'),
    kept: '公式，保留',
    unread: (text: string) => `没有读出：${text}`,
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

  block: {
    heading: (size: string) => `${size}数字，没有行名，按位置填入`,
    where: '这些数字是',
    nothing: (size: string) =>
      `${size}数字，与规定表格的行数、列数都不相同，不知道填到哪里。请复制整张表的数字（可以不含总计列）、整列，或连同行名一起复制。`,
  },

  here: {
    workbook: '本工作簿',
    pane: '已读入',
    check: '看校验结果',
    export: '导出',
    correct: '更正单位和年度',
    correctHint: '写进各表上方的标题。',
    save: '更正',
    corrected: '已更正单位和年度。',
    insertMissing: (table: string) => `补插${table}`,
  },

  blanks: {
    heading: '填完了？',
    run: '空格补 0',
    hint: '把规定表格里的空白格都填上 0；已有的数和公式不动。',
    done: (count: number) => (count ? `已在 ${count} 个空白格填上 0。` : '没有空白格，未作改动。'),
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
} as const;
