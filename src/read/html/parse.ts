import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import { ReadError } from '../document';

/** Browsers nest no deeper either; the time that parsing takes grows with the square of the depth. */
const DEEPEST = 512;
/** Those of some two hundred reports, comments among them; each takes a kilobyte. */
const MOST_ELEMENTS = 160_000;

export const pageTooLarge = (): ReadError =>
  new ReadError(
    'tooLarge',
    '网页内容过大，不像是年度报告。请把报告的表格复制到 Excel，另存为 .xlsx 后再试。',
  );

/** Tree of a page as a browser without scripts builds it. Throws `ReadError` for a page that is made to harm. */
export function parsePage(source: string): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  let elements = 0;
  return parse(source, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) throw pageTooLarge();
      },
      createCommentNode: (data) => {
        elements += 1;
        if (elements > MOST_ELEMENTS) throw pageTooLarge();
        return defaultTreeAdapter.createCommentNode(data);
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}
