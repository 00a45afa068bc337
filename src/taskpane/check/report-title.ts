import type { ShownReport } from '../state';
import { checkTexts } from './texts';

/** `东莞市住房公积金管理中心 2023年 · 2021年格式（现行）` */
export function reportTitle({ recognised: { form, report } }: ShownReport): string {
  const year = report.year === null ? '' : ` ${report.year}年`;
  return `${report.unit ?? checkTexts.check.untitled}${year} · ${form.name}`;
}
