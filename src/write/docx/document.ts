import type { Part, Relation } from '../ooxml/package';
import { packageOf } from '../ooxml/package';
import { fontTable } from './fonts';
import { RELATIONS, WORD } from './names';
import { DEFAULT_LOOK } from './paragraph';

/** Distances of a page in twips. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly header: number;
  readonly footer: number;
}

export interface DocumentContent {
  readonly title: string;
  readonly creator?: string;
  readonly margins: Margins;
  /** Paragraphs and tables. */
  readonly body: string;
  /** Paragraphs at the foot of each page. */
  readonly footer?: string;
}

/** A4 upright, in twips. */
export const PAGE = { width: 11906, height: 16838 };

const styles: Part = {
  path: 'word/styles.xml',
  type: 'wordprocessingml.styles+xml',
  content: `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${DEFAULT_LOOK}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`,
};

/** Laid out as Word 2013 and later do; earlier versions' ways move lines. */
const settings: Part = {
  path: 'word/settings.xml',
  type: 'wordprocessingml.settings+xml',
  content: `<w:settings ${WORD}><w:defaultTabStop w:val="420"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
};

/** A document of one section as the bytes of a .docx file. */
export function writeDocument(content: DocumentContent): Promise<Uint8Array> {
  const { title, creator, margins, body, footer } = content;
  const foot: Part[] = footer
    ? [
        {
          path: 'word/footer1.xml',
          type: 'wordprocessingml.footer+xml',
          content: `<w:ftr ${WORD}>${footer}</w:ftr>`,
        },
      ]
    : [];
  const { top, right, bottom, left, header, footer: below } = margins;
  const section = `<w:sectPr>${footer ? '<w:footerReference w:type="default" r:id="rId4"/>' : ''}<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${below}" w:gutter="0"/></w:sectPr>`;
  const parts = [styles, settings, fontTable, ...foot];
  const types = ['styles', 'settings', 'fontTable', 'footer'];
  const document: Part = {
    path: 'word/document.xml',
    type: 'wordprocessingml.document.main+xml',
    content: `<w:document ${WORD} ${RELATIONS}><w:body>${body}${section}</w:body></w:document>`,
    relations: parts.map(({ path }, at): Relation => ({
      id: `rId${at + 1}`,
      type: types[at]!,
      target: path,
    })),
  };
  return packageOf({ title, creator: creator ?? '勾稽 Gouji' }, [document, ...parts]);
}
