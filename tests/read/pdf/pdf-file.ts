import { strFromU8, strToU8, zlibSync } from 'fflate';

/** One page of a PDF file to test with: what is drawn, in points from the lower left corner. */
export interface TestPage {
  readonly content: string;
  /** Is the content packed? */
  readonly packed?: boolean;
  readonly rotate?: number;
}

interface TestFile {
  readonly pages: readonly TestPage[];
  /** Entries of the catalog and of the trailer, and objects after those of the pages, by the names that pages use. */
  readonly catalog?: string;
  readonly trailer?: string;
  readonly forms?: Readonly<Record<string, string>>;
}

const hex = (text: string): string =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Text with its lower left corner at a place. Characters are as wide as `size`, those of ASCII half as wide. */
export const write = (x: number, y: number, text: string, size = 10): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET\n`;

/** A stroked line. */
export const rule = (x0: number, y0: number, x1: number, y1: number): string =>
  `${x0} ${y0} m ${x1} ${y1} l S\n`;

/** Lines around all cells of a table: edges of its columns, and of its rows from the top down. */
export const lattice = (xs: readonly number[], ys: readonly number[]): string =>
  [...xs.map((x) => rule(x, ys[0]!, x, ys.at(-1)!)), ...ys.map((y) => rule(xs[0]!, y, xs.at(-1)!, y))].join(
    '',
  );

/** A PDF file of A4 pages in a Chinese font that it does not bring, coded as UniGB-UCS2-H. */
export function pdfFile({ pages, catalog = '', trailer = '', forms = {} }: TestFile): Uint8Array {
  const stream = (entries: string, content: string): string =>
    `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const first = 6;
  const formNames = Object.keys(forms);
  const firstForm = first + pages.length * 2;
  const resources = `<< /Font << /F1 3 0 R >> /XObject << ${formNames
    .map((name, index) => `/${name} ${firstForm + index} 0 R`)
    .join(' ')} >> >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap(({ content, packed = false, rotate = 0 }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources ${resources} /Contents ${first + index * 2 + 1} 0 R >>`,
      packed
        ? stream('/Filter /FlateDecode', strFromU8(zlibSync(strToU8(content, true)), true))
        : stream('', content),
    ]),
    ...formNames.map((name) => stream('/Type /XObject /Subtype /Form /BBox [0 0 595 842]', forms[name]!)),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
