import type { Aspect, OverviewCell } from '../../tasks/collect';
import type { Filter } from './rows';

/** Every text of the screen 下级报送. */
export const words = {
  choose: {
    heading: '下级报送的文件',
    drop: '把文件或文件夹拖到这里',
    dropNow: '松开即可读取',
    folder: '选择文件夹',
    files: '选择文件',
    addFolder: '添加文件夹',
    addFiles: '添加文件',
    hint: '也可以按 Ctrl+V 粘贴文件或报告文字。可读 Excel、Word、网页和文本，可分几次添加；只在本机读取，不会上传。',
    pasted: (number: number) => `粘贴的内容 ${number}.txt`,
    known: (count: number) => `${count} 个文件与已读入的完全相同，没有重复读取。`,
    none: '没有可以读取的文件。请选择 Excel、Word、网页或文本文件，或含有这些文件的文件夹。',
  },

  reading: {
    heading: (done: number, total: number) => `正在读取 ${done}/${total}`,
    label: '读取进度',
    stop: '停止',
    stopped: (left: number) => `已停止，还有 ${left} 个文件没有读。`,
    resume: '继续读',
  },

  clear: {
    run: '清空',
    question: (files: number) => `要清空已读入的 ${files} 个文件吗？`,
    detail: '只是从窗格里清掉，不会删除任何文件；已打开到工作簿的表和已下载的文件不受影响。',
    confirm: '清空',
    done: '已清空。',
  },

  settings: {
    summary: '年度、单位名单、上年报告',
    set: (parts: readonly string[]) => parts.join(' · '),
    year: '报告年度',
    yearHint: '填了以后，其他年度的报告会被指出。',
    yearInvalid: '请填四位年份，如 2024。',
    offices: '应报单位',
    officesHint: '一行一个，可从表格整列粘贴。有了名单才知道谁还没有报。',
    officesPlaceholder: '某某市教育局\n某某市卫生健康委员会',
    officesFile: '从文件读名单',
    officesCount: (count: number) => `名单 ${count} 家`,
    officesRepeated: (names: readonly string[]) => `名单里重复：${names.join('、')}。`,
    lastYear: '上年报告',
    lastYearRead: '读取上年报告',
    lastYearHint: '选上年的报告，核对结转数；没有就不用选。',
    lastYearCount: (count: number) => `上年 ${count} 份`,
    lastYearFolder: '选择上年文件夹',
    lastYearFiles: '选择上年文件',
    lastYearClear: '不用上年报告',
    lastYearUnread: (files: readonly string[]) =>
      `上年文件中有 ${files.length} 个没有读出：${files.slice(0, 3).join('、')}${files.length > 3 ? ' 等' : ''}。`,
    yearIs: (year: number) => `${year} 年度`,
  },

  overview: {
    heading: '总表',
    filter: '筛选',
    search: '按名称查找',
    office: '单位',
    aspects: {
      structure: ['形态', '表格齐全，格式相符'],
      sums: ['勾稽', '表内、表间合计相符'],
      entries: ['类型', '都是读得出的整数，不为负'],
      blanks: ['空白', '没有留空的格'],
      carry: ['跨年', '与上年结转相符'],
      together: ['重复', '年度相符，不与别的报告重复'],
    } satisfies Record<Aspect, readonly [string, string]>,
    cell: {
      error: (count: number) => `${count} 处错误`,
      verify: (count: number) => `${count} 处待核实`,
      undecided: (count: number) => `${count} 处空白或无法判断`,
      pass: () => '无误',
      none: () => '未核对',
    } satisfies Record<OverviewCell['verdict'], (count: number) => string>,
    filters: {
      all: '全部',
      missing: '未报',
      unreadable: '读不出',
      error: '错误',
      verify: '核实',
      pass: '无误',
    } satisfies Record<Filter, string>,
    nothing: '没有符合条件的单位。',
    more: (count: number) => `再显示 ${count} 家`,
    shown: (shown: number, all: number) => `已显示 ${shown} 家，共 ${all} 家`,
    yearOf: (year: number | null) => (year === null ? '年度未写明' : `${year}年`),
    open: (name: string) => `查看${name}`,
  },

  office: {
    back: '返回总表',
    file: '文件',
    reading: '读取',
    plain: '各格都直接读出',
    doubtful: (doubtful: number, unread: number) =>
      [doubtful ? `${doubtful} 处按读法处理` : '', unread ? `${unread} 处没有读出` : '']
        .filter(Boolean)
        .join('，'),
    openInWorkbook: '打开到当前工作簿',
    openHint: '各表放在新工作表里，数字照原样，有问题的格加标记；不改动已有的表。',
    opened: (sheets: readonly string[], marked: number) =>
      `已打开到${sheets.map((name) => `“${name}”`).join('、')}${marked ? `，标记了 ${marked} 格` : ''}。`,
    missing: '还没有收到这个单位的报告。',
    missingHint: '如果已经收到，请添加它的文件；文件里的单位名称与名单不同时，请改名单里的写法。',
    remove: '移除这个文件',
    removed: (file: string) => `已从窗格里移除“${file}”。`,
    findings: '问题',
    together: '与别的报告比较',
    fine: '没有发现问题。',
  },

  announce: (done: number, totals: string) => `读完 ${done} 个文件。${totals}`,
} as const;
