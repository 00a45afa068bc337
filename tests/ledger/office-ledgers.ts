import type { GridValue, Merge } from '../../src/model/grid';

/** A sheet of a ledger as an office keeps it: rows as typed, cells that it has merged. */
interface OfficeSheet {
  readonly name: string;
  readonly rows: readonly (readonly GridValue[])[];
  readonly merges?: readonly Merge[];
}

export interface OfficeLedger {
  readonly about: string;
  readonly sheets: readonly OfficeSheet[];
  /** Totals of 一, 二, （七）, 四 for 2025 with what can be read without an answer. */
  readonly totals: readonly [received: number, carriedIn: number, results: number, carriedOut: number];
  /** What must be asked, or is said of rows that do not count: parts of the lines that are printed, in any order. */
  readonly said: readonly string[];
  /** Is everything counted and nothing asked? */
  readonly isWhole?: true;
}

const merge = (row: number, column: number, rowSpan: number, columnSpan: number): Merge => ({
  row,
  column,
  rowSpan,
  columnSpan,
});

const PLAIN = ['序号', '收件日期', '申请人', '申请人类型', '申请事项', '答复日期', '答复情况'];

/**
 * Ledgers of different shapes, as offices keep them; names and contents are invented. Labels and words of the system's
 * export are those of public programs by which offices handle applications.
 */
export const OFFICE_LEDGERS: readonly OfficeLedger[] = [
  {
    about: 'a township: title, who has filled it in, days without a year, a sum',
    sheets: [
      {
        name: '台账',
        rows: [
          ['某镇2025年政府信息依申请公开台账'],
          ['填报单位：某镇人民政府', null, null, null, null, '填报人：某某'],
          [
            '序号',
            '申请时间',
            '申请人',
            '联系电话',
            '申请内容',
            '申请方式',
            '受理时间',
            '答复时间',
            '答复情况',
          ],
          [1, '3月5日', '张某', '13800000000', '低保名单', '网上申请', '3月6日', '3月20日', '已公开'],
          [2, '12月25日', '李某', '13900000000', '补偿方案', '邮寄', '12月26日', '1月15日', '信息不存在'],
          ['合计', null, null, null, '2件'],
        ],
      },
    ],
    totals: [0, 0, 0, 0],
    said: [
      '没有写年份的日期算 2025 年',
      '名称是两至四个汉字的申请人 2 行：没有申请人类型，名称只能作参考，请选（参考：自然人）',
      '台账!A6 合计、小计或分段的行',
    ],
  },
  {
    about: 'a header of two rows with merged cells',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['2025年度依申请公开登记簿'],
          [
            ...['序号', '登记编号', '申请人信息', null, null, '申请信息', null, null],
            ...['补正', null, '延期', null, '答复情况', null, null],
          ],
          [
            ...[null, null, '姓名/名称', '申请人类别', '联系方式', '收到日期', '申请渠道', '所需信息内容'],
            ...[
              '补正告知日期',
              '收到补正日期',
              '是否延期',
              '延期告知日期',
              '答复日期',
              '答复类型',
              '答复文号',
            ],
          ],
          [
            ...[1, 'YSQ2025001', '张某', '公民', '138', '2025.1.8', '当面', '甲项目'],
            ...[null, null, '否', null, '2025.1.20', '予以公开', '某依复〔2025〕1号'],
          ],
          [
            ...[2, 'YSQ2025002', '某某公司', '企业', '139', '2025.2.8', 'EMS', '乙项目'],
            ...[
              '2025.2.10',
              '2025.2.15',
              '是',
              '2025.3.1',
              '2025.3.30',
              '不予公开（商业秘密）',
              '〔2025〕2号',
            ],
          ],
        ],
        merges: [
          ...[merge(1, 0, 2, 1), merge(1, 1, 2, 1), merge(1, 2, 1, 3), merge(1, 5, 1, 3)],
          ...[merge(1, 8, 1, 2), merge(1, 10, 1, 2), merge(1, 12, 1, 3)],
        ],
      },
    ],
    totals: [2, 0, 2, 0],
    said: ['登记号←登记编号', '延期告知日←延期告知日期', '处理结果←答复类型'],
    isWhole: true,
  },
  {
    about: 'the same header where merging is lost',
    sheets: [
      {
        name: '表格',
        rows: [
          ['编号', '申请人', null, '收到日期', '申请内容', '答复', null],
          [null, '姓名', '申请人类别', null, null, '答复日期', '答复类型'],
          ['甲1', '张某', '公民', '2025-3-5', '甲项目', '2025-3-20', '部分公开'],
        ],
      },
    ],
    totals: [1, 0, 1, 0],
    said: ['收到日期←收到日期', '登记号←编号'],
    isWhole: true,
  },
  {
    about: 'one sheet a quarter, each with its subtotal',
    sheets: ['一季度', '二季度', '三季度', '四季度'].map((name, at) => ({
      name,
      rows: [
        [`2025年${name}依申请公开统计台账`],
        ['序号', '收件日期', '申请人', '类别', '申请事项', '办理结果', '办结日期'],
        [1, `2025-${at * 3 + 1}-10`, '张某', '自然人', `项目${at}`, '予以公开', `2025-${at * 3 + 1}-20`],
        ['本季度小计', null, null, null, null, '1件', null],
      ],
    })),
    totals: [4, 0, 4, 0],
    said: ['一季度!A4 合计、小计或分段的行'],
    isWhole: true,
  },
  {
    about: 'quarters and the whole year again',
    sheets: ['一季度', '全年'].map((name) => ({
      name,
      rows: [PLAIN, [1, '2025.3.5', '张某', '公民', '某项目', '2025.3.8', '公开']],
    })),
    totals: [2, 0, 2, 0],
    said: ['1 行与前面一行的收到日期、申请人、内容和答复都相同，可能计了两次（全年!A2）'],
    isWhole: true,
  },
  {
    about: 'one sheet a year, days without a year',
    sheets: ['2024年', '2025年'].map((name) => ({
      name,
      rows: [
        ['依申请公开台账'],
        ['序号', '收到时间', '申请人', '申请人性质', '申请公开内容', '答复时间', '答复结果'],
        [1, '3月5日', '张某', '公民', `${name}甲`, '3月20日', '公开'],
        [
          2,
          '11月5日',
          '某厂',
          '企业',
          `${name}乙`,
          name === '2024年' ? null : '11月20日',
          name === '2024年' ? '办理中' : '部分公开',
        ],
      ],
    })),
    totals: [2, 1, 2, 1],
    said: ['没有写年份的日期算 2024 年', '没有写年份的日期算 2025 年', '处理结果“办理中” → 未办结，1 行'],
    isWhole: true,
  },
  {
    about: 'days without a year and nothing that says which',
    sheets: [
      {
        name: 'Sheet1',
        rows: [PLAIN, [1, '3月5日', '张某', '公民', '某项目', '3/20', '公开']],
      },
    ],
    totals: [0, 0, 0, 0],
    said: ['日期没有年份 1 行：请在对应表里写 "year"（Sheet1!A2）'],
  },
  {
    about: 'a title of another year than the days below it',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['2024年依申请公开台账'],
          PLAIN,
          [1, '2025-3-5', '张某', '公民', '某项目', '2025-3-8', '公开'],
          [2, '4月5日', '李某', '公民', '某项目', '4月8日', '公开'],
        ],
      },
    ],
    totals: [1, 0, 1, 0],
    said: ['日期没有年份 1 行'],
  },
  {
    about: 'the day by which to answer beside the day of the answer',
    sheets: [
      {
        name: '台账',
        rows: [
          [
            '编号',
            '收到申请日期',
            '申请人',
            '申请人类型',
            '申请内容',
            '法定答复日期',
            '实际答复日期',
            '办理结果',
          ],
          ['甲1', '2025-3-5', '张某', '自然人', '甲项目', '2025-4-2', '2025-3-20', '予以公开'],
          ['甲2', '2025-12-20', '李某', '自然人', '乙项目', '2026-1-20', null, '办理中'],
        ],
      },
    ],
    totals: [2, 0, 1, 1],
    said: ['办结（答复）日期←实际答复日期'],
    isWhole: true,
  },
  {
    about: 'two columns that name the day of the answer alike',
    sheets: [
      {
        name: '台账',
        rows: [
          [
            '编号',
            '收到日期',
            '申请人',
            '申请人类型',
            '申请内容',
            '初次答复日期',
            '重新答复日期',
            '办理结果',
          ],
          ['甲1', '2025-3-5', '张某', '自然人', '甲项目', '2025-3-20', '2025-4-20', '予以公开'],
        ],
      },
    ],
    totals: [1, 0, 0, 1],
    said: [
      '“初次答复日期”、“重新答复日期”都像办结（答复）日期，没有读：请在对应表 columns.applications.closed',
    ],
  },
  {
    about: 'the export of a system',
    sheets: [
      {
        name: '导出',
        rows: [
          [
            '申请编码',
            '申请人类型',
            '申请人',
            '受理单位',
            '提交时间',
            '申请方式',
            '办理状态',
            '答复时间',
            '受理结果类型',
          ],
          [
            'SQ01',
            '公民',
            '张某',
            '某局',
            '2025-03-05 10:22:33',
            '门户网站',
            '已办结',
            '2025-03-20',
            '主动公开',
          ],
          [
            'SQ02',
            '公民',
            '李某',
            '某局',
            '2025/3/6 上午 10:22:33',
            '信函',
            '已办结',
            '2025-03-21T10:00:00',
            '涉及商业秘密、个人隐私公开',
          ],
          [
            'SQ03',
            '法人或者其他组织',
            '某公司',
            '某局',
            '2025-03-07 09:00:00',
            '电子邮件',
            '已办结',
            '2025-03-21',
            '非本机关公开职权范围',
          ],
          ['SQ04', '公民', '王某', '某局', '2025年3月8日 星期六', '当面', '办理中', null, null],
          [
            'SQ05',
            '公民',
            '赵某',
            '某局',
            '2025-03-09 09:00:00',
            '当面',
            '已办结',
            '2025-03-22',
            '未补正，视为自动放弃',
          ],
        ],
      },
    ],
    totals: [4, 0, 2, 1],
    said: [
      '申请人类型“法人或者其他组织” 1 行：法人或其他组织有五种，请选是哪一种',
      '处理结果“涉及商业秘密、个人隐私公开” 1 行：列表里没有，请选',
      '处理结果“未补正，视为自动放弃” → （六）1.逾期不补正，不再处理，1 行',
    ],
  },
  {
    about: 'months as segments, one without an application, the header again, an example, a note',
    sheets: [
      {
        name: '2025',
        rows: [
          [
            '月份',
            '序号',
            '受理日期',
            '申请人姓名或名称',
            '身份',
            '申请内容摘要',
            '是否受理',
            '回复日期',
            '处理情况',
          ],
          ['例：', 1, '2025.1.1', '某某', '个人', '某某', '是', '2025.1.2', '予以公开'],
          ['1月'],
          [null, 1, '2025.1.5', '张某', '个人', '甲项目', '是', '2025.1.15', '予以公开'],
          ['2月'],
          ['本月无申请'],
          [
            '月份',
            '序号',
            '受理日期',
            '申请人姓名或名称',
            '身份',
            '申请内容摘要',
            '是否受理',
            '回复日期',
            '处理情况',
          ],
          ['3月'],
          [null, 2, '2025.3.5', '李某', '个人', '乙项目', '否', '2025.3.8', '不属于政府信息公开申请，转信访'],
          [null, 3],
          ['注：本表由办公室填写。'],
        ],
      },
    ],
    totals: [2, 0, 1, 0],
    said: [
      '处理结果“不属于政府信息公开申请，转信访” 1 行',
      '2025!A2 示例的行',
      '2025!A6 说明的行',
      '2025!A7 重复的表头',
      '2025!A11 说明的行',
    ],
  },
  {
    about: 'several applications in one row',
    sheets: [
      {
        name: '台账',
        rows: [
          ['序号', '收件时间', '申请人', '申请人类别', '申请件数', '申请内容', '答复时间', '答复类型'],
          [1, '2025.3.5', '张某', '公民', '1件', '甲项目', '2025.3.8', '公开'],
          [2, '2025.3.6', '李某', '公民', '3件', '1.甲 2.乙 3.丙', '2025.3.9', '公开2件、不存在1件'],
        ],
      },
    ],
    totals: [1, 0, 1, 0],
    said: ['台账!A3 一行登记 3 件，没有计入，请一件一行'],
  },
  {
    about: 'one application with two answers under merged cells, and two results in one cell',
    sheets: [
      {
        name: '台账',
        rows: [
          PLAIN,
          [1, '2025.3.5', '张某', '公民', '甲项目', '2025.3.8', '公开'],
          [null, null, null, null, '乙项目', '2025.3.8', '不存在'],
          [2, '2025.3.6', '李某', '公民', '丙项目', '2025.3.9', '部分公开，部分信息不存在'],
          [3, '2025.3.6', '王某', '公民', '丁项目', '2025.3.9', '部分公开（过程性信息不予公开）'],
        ],
        merges: [0, 1, 2, 3].map((column) => merge(1, column, 2, 1)),
      },
    ],
    totals: [4, 0, 3, 0],
    said: [
      '处理结果“部分公开，部分信息不存在” 1 行：像是几种：',
      '处理结果“部分公开（过程性信息不予公开）” → （二）部分公开，1 行',
    ],
  },
  {
    about: 'a text that goes on in the next row, 同上, a day that is none',
    sheets: [
      {
        name: '台账',
        rows: [
          PLAIN,
          [1, '2025.3.5', '张某', '公民', '甲项目', '2025.3.8', '公开'],
          [null, null, null, null, '（续）', null, null],
          [2, '同上', '李某', '公民', '乙项目', '2025.3.9', '公开'],
          [3, '25.3.6', '王某', '公民', '丙项目', null, null],
        ],
      },
    ],
    totals: [1, 0, 2, 0],
    said: [
      '1 行没有收到日期，没有计入表三（台账!A3）',
      '2 行收到日期是文字，没有计入，请改为日期（台账!A4、台账!A5）',
    ],
  },
  {
    about: 'columns to tick, and no type',
    sheets: [
      {
        name: '台账',
        rows: [
          ['序号', '收到日期', '申请人', null, '申请内容', '答复日期', '答复结果', null, null],
          [null, null, '公民', '法人', null, null, '公开', '部分公开', '不予公开'],
          [1, '2025.3.5', '√', null, '甲项目', '2025.3.8', '√', null, null],
          [2, '2025.3.6', null, '√', '乙项目', '2025.3.9', null, null, '√'],
        ],
        merges: [
          ...[merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 2, 1, 2), merge(0, 4, 2, 1), merge(0, 5, 2, 1)],
          merge(0, 6, 1, 3),
        ],
      },
    ],
    totals: [0, 0, 0, 0],
    said: ['处理结果“√” 1 行：列表里没有，请选', '2 行申请人类型不在列表，没有计入'],
  },
  {
    about: 'no column of results',
    sheets: [
      {
        name: '台账',
        rows: [
          ['序号', '申请日期', '申请人', '类型', '申请内容', '是否公开', '不公开理由', '答复日期'],
          [1, '2025.3.5', '张某', '公民', '甲项目', '是', null, '2025.3.8'],
        ],
      },
    ],
    totals: [1, 0, 0, 0],
    said: ['没有找到处理结果一列：请在对应表 columns.applications.result'],
  },
  {
    about: 'cases on a sheet of their own',
    sheets: [
      { name: '申请', rows: [PLAIN, [1, 45721, '张某', '公民', '甲项目', 45724, '公开']] },
      {
        name: '行政复议诉讼台账',
        rows: [
          ['序号', '案号', '案件类型', '申请人/原告', '收到日期', '审结日期', '结果', '备注'],
          [1, '某复〔2025〕1号', '行政复议', '张某', '2025.5.1', '2025.6.1', '维持', null],
          [2, '（2025）某01行初1号', '行政诉讼', '李某', '2025.7.1', null, null, '一审'],
        ],
      },
    ],
    totals: [1, 0, 1, 0],
    said: ['案件类别“行政诉讼” 1 行：是未经复议直接起诉，还是复议后起诉，请选', '行政复议·结果维持：1'],
  },
];
