const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why no report came of a file: one Chinese sentence for each reason. */
export const problems = {
  nothing: '里面没有找到规定的表格。请确认是年度报告或其统计表。',
  textAlone:
    '里面只有报告的正文，没有规定的表格。请与同一单位、同一年度的表格放在同一文件夹里一起校验，两个文件都要写明单位和年度。',
  runTogether: (text: string) =>
    `“${text}”：一行各格的数字连在一起，分不清哪几位是一个数。请从原网页或原文件整张复制表格，或者改用 Word、Excel 文件。`,
  unreachable: (error: unknown) => `文件打不开（${wordsOf(error)}）。请检查文件是否还在、能否打开。`,
  late: (milliseconds: number) =>
    `读了 ${Math.round(milliseconds / 1000)} 秒还没有读完，已跳过。请打开后另存为新的 .xlsx 再试。`,
  died: '读取这个文件时程序中断，已跳过。请打开后另存为新的 .xlsx 再试。',
} as const;
