import type { ReadDocument } from '../../model/grid';
import type { FileKind } from '../document';
import type { Block } from '../flow/flow';
import { documentOf } from '../flow/flow-document';
import { headOf, looksLikeText } from '../decode';
import { isNamed, officeExtensions, readable } from '../readable';
import { decodePage } from './charset';

/** A page whose text is longer than this holds pictures or a whole site, and takes too long to parse. */
const LONGEST_PAGE = 16_000_000;

const START = /<(?:!doctype\s+html|html|head|meta|body|table)[\s>]/i;

/** Web pages, under whatever name: systems that export to “Excel” often write a page and call it .xls. */
export const htmlKind: FileKind = {
  ...readable.html,
  matches: (bytes, name) => {
    if (!looksLikeText(bytes)) return false;
    const head = headOf(bytes);
    return (
      isNamed(name, readable.html.extensions) ||
      (/^\s*</.test(head) && START.test(head)) ||
      (/^\s*<(?!\?)/.test(head) && isNamed(name, officeExtensions))
    );
  },
  read: (bytes) => readHtml(decodePage(bytes)),
};

/** Source of a web page, or of a part of one from the clipboard, to grids and paragraphs. */
export const readHtml = async (source: string): Promise<ReadDocument> =>
  documentOf(await readPageBlocks(source));

/**
 * What a page consists of, in order. Parsed by parse5 everywhere: a worker has no DOMParser, and one parser reads the
 * same in browser, worker and command line.
 */
export async function readPageBlocks(source: string): Promise<readonly Block[]> {
  const [{ pageTooLarge, parsePage }, { readBlocks }, { styleSheetsOf }] = await Promise.all([
    import(/* webpackChunkName: "html" */ './parse'),
    import(/* webpackChunkName: "html" */ './blocks'),
    import(/* webpackChunkName: "html" */ './style-sheets'),
  ]);
  if (source.length > LONGEST_PAGE) throw pageTooLarge();
  return readBlocks(parsePage(source), styleSheetsOf(source));
}
