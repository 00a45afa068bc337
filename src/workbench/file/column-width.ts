import type { DefaultFont } from './content';

const POINTS_A_PIXEL = 0.75;
/** Pixels of a digit at 11 points: Chinese fonts 8, Calibri and its like 7 (Microsoft's documents, at 96 dpi). */
const DIGIT = { chinese: 8, latin: 7 };
const CHINESE = /\p{Script=Han}|SimSun|DengXian|SimHei|YaHei/iu;

const digit = ({ name, size }: DefaultFont): number =>
  Math.max(1, Math.round(((CHINESE.test(name) ? DIGIT.chinese : DIGIT.latin) * size) / 11));

/** Points of a column whose width a file counts in digits of its default font; whole pixels, as Excel shows it. */
export const widthInPoints = (digits: number, font: DefaultFont): number =>
  Math.trunc(digits * digit(font) + 0.5) * POINTS_A_PIXEL;

export const widthInDigits = (points: number, font: DefaultFont): number =>
  Math.round((points / POINTS_A_PIXEL / digit(font)) * 256) / 256;
