import type { BarChart } from '../../derive/bar-charts';
import type { Part } from '../ooxml/package';
import { packageOf } from '../ooxml/package';
import { chartParts } from './charts';
import { fontTable } from './fonts';
import { RELATIONS, WORD } from './names';
import { DEFAULT_LOOK } from './paragraph';

/** Distances of a page in twips. */
interface Margins {
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
  /** By which the document is known again. */
  readonly category?: string;
  readonly margins: Margins;
  /** Paragraphs and tables. */
  readonly body: string;
  /** Paragraphs at the foot of each page. */
  readonly footer?: string;
  /** Charts that the body shows. */
  readonly charts?: readonly BarChart[];
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
export function writeDocument(content: DocumentContent): Uint8Array {
  const { title, creator = '勾稽 Gouji', category, margins, body, footer, charts = [] } = content;
  const drawn = chartParts(charts);
  const related = [
    { id: 'rIdStyles', type: 'styles', part: styles },
    { id: 'rIdSettings', type: 'settings', part: settings },
    { id: 'rIdFonts', type: 'fontTable', part: fontTable },
    ...(footer ? [{ id: FOOTER, type: 'footer', part: footerPart(footer) }] : []),
    ...drawn.map(({ id, parts }) => ({ id, type: 'chart', part: parts[0] })),
  ];
  const document: Part = {
    path: 'word/document.xml',
    type: 'wordprocessingml.document.main+xml',
    content: `<w:document ${WORD} ${RELATIONS}><w:body>${body}${section(margins, !!footer)}</w:body></w:document>`,
    relations: related.map(({ id, type, part }) => ({ id, type, target: part.path })),
  };
  return packageOf({ title, creator, ...(category && { category }) }, [
    document,
    ...related.map(({ part }) => part),
    ...drawn.map(({ parts }) => parts[1]),
  ]);
}

const FOOTER = 'rIdFooter';

const footerPart = (content: string): Part => ({
  path: 'word/footer1.xml',
  type: 'wordprocessingml.footer+xml',
  content: `<w:ftr ${WORD}>${content}</w:ftr>`,
});

const section = ({ top, right, bottom, left, header, footer }: Margins, hasFooter: boolean): string =>
  `<w:sectPr>${hasFooter ? `<w:footerReference w:type="default" r:id="${FOOTER}"/>` : ''}<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}" w:gutter="0"/></w:sectPr>`;
