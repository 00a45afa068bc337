import type { Random } from './random';

/** Characters of the forms themselves and of common words: the most misleading that a scan can put in. */
const POOL = [
  ...'信息公开申请数量本年新收上年结转予以部分不属于国家秘密其他法律行政法规禁止保护第三方合内过程性执案卷查询事项机关掌握现成需要另制作补正后容仍明确访举报投诉类重复求提供版物无当理由大反确认或已获取总计自然人商业企科研社会益组织结果维持纠尚未审结口曰囗入八木本士土己巳',
];

/** Label as a bad scan gives it: of ten characters up to `share` × 10 are wrong, lost or doubled. */
export function ocr(text: string, share: number, random: Random): string {
  return [...text]
    .map((character) => {
      if (!random.chance(share)) return character;
      const how = random.next();
      return how < 0.6 ? random.pick(POOL) : how < 0.85 ? '' : character + random.pick(POOL);
    })
    .join('');
}

/** Label as people type it: brackets, commas, spaces and line ends of their own. */
export function typed(text: string, random: Random): string {
  switch (random.whole(4)) {
    case 0:
      return text
        .replace(/（/g, '(')
        .replace(/）/g, ')')
        .replace(/，/g, ',')
        .replace(/(\d)\./, '$1、');
    case 1:
      return [...text].join(' ');
    case 2:
      return text.length > 4 ? `${text.slice(0, 3)}\n${text.slice(3)}` : text;
    default:
      return text;
  }
}
