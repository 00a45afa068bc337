/**
 * Font of the style Normal, by whose digits a workbook measures its columns. 宋体 (SimSun) by name and not by theme,
 * which every Excel would resolve to a font of its own language. At 12 points its digits are half of an em, 8 pixels,
 * at every usual resolution of screens and printers; at 10 or 11 points they are rounded differently on each.
 */
const NORMAL_FONT = { name: '宋体', points: 12, digitPixels: 8 } as const;

const PIXELS_PER_POINT = 96 / 72;

/**
 * Width of a column of so many points as the file format has it: whole pixels, counted in digits. ECMA-376 Part 1,
 * 18.3.1.13 (col): `px = trunc((256 · width + trunc(128 / mdw)) / 256 · mdw)`, where mdw is a digit's pixels and the
 * 5 pixels between text and grid are within `px`. Excel shows the user `(px − 5) / mdw`.
 */
export const columnWidth = (points: number): number =>
  Math.round(points * PIXELS_PER_POINT) / NORMAL_FONT.digitPixels;

/** Points of a column of a width as the file format has it. */
export const pointsOf = (width: number): number => (width * NORMAL_FONT.digitPixels) / PIXELS_PER_POINT;

/** Size of text that has no size of its own. */
export const NORMAL_POINTS = NORMAL_FONT.points;

/** Element `font` of Normal; 134 is the character set GB2312. */
export const NORMAL_FONT_XML = `<font><sz val="${NORMAL_FONT.points}"/><name val="${NORMAL_FONT.name}"/><charset val="134"/></font>`;

/** Order of the properties of a font, ECMA-376 Part 1, 18.8.22, as Office and its validator have it. */
const ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

const nameOf = (property: string): string => /\w+/.exec(property)![0];

/** Part `xl/styles.xml` with our Normal in place of the first font, and the properties of all fonts in order. */
export function withNormalFont(styles: string): string {
  let first = true;
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, content: string) => {
    if (first) {
      first = false;
      return NORMAL_FONT_XML;
    }
    const properties = content.match(/<[^<>]+>/g) ?? [];
    const sorted = properties.sort((a, b) => ORDER.indexOf(nameOf(a)) - ORDER.indexOf(nameOf(b)));
    return `<font>${sorted.join('')}</font>`;
  });
}
