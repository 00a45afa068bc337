import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A Word document put together by hand: the XML of its body, written without a prefix where none matters, and parts in
 * other formats, by the id of their relationship.
 */
export const docxPackage = (
  body: string,
  part = 'word/document.xml',
  chunks: Readonly<Record<string, readonly [name: string, content: Uint8Array]>> = {},
  styles = '',
): Uint8Array =>
  zipSync(
    {
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships>${Object.entries(chunks)
          .map(([id, [name]]) => `<Relationship Id="${id}" Type="${OFFICE}/aFChunk" Target="${name}"/>`)
          .join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'word/styles.xml': strToU8(`<w:styles xmlns:w="${WORD}">${styles}</w:styles>`),
      ...Object.fromEntries(Object.values(chunks).map(([name, content]) => [`word/${name}`, content])),
      '_rels/.rels': strToU8(
        `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${part}"/></Relationships>`,
      ),
      [part]: strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ),
      'word/header1.xml': strToU8(`<w:hdr>${p('页眉')}</w:hdr>`),
    },
    { level: 1 },
  );

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (...texts: readonly string[]): string =>
  `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${texts
    .map((text) => (text.startsWith('<') ? text : run(text)))
    .join('')}</w:p>`;
/** A cell; `properties` is XML such as `<w:gridSpan w:val="2"/>`. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="0"/>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows.join('')}</w:tbl>`;
