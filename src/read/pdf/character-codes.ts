import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbpcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbpcEucV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbkpEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbkpEucV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import uniGbUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGbUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniGbUtf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';
import adobeGb1 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';

/**
 * The tables of character codes of simplified Chinese that a file may name instead of bringing them (ISO 32000-1,
 * 9.7.5.2), and the one from Adobe's characters to Unicode; packed, in base64.
 */
export const characterCodes: Readonly<Record<string, string>> = {
  'GB-EUC-H': gbEucH,
  'GB-EUC-V': gbEucV,
  'GBpc-EUC-H': gbpcEucH,
  'GBpc-EUC-V': gbpcEucV,
  'GBK-EUC-H': gbkEucH,
  'GBK-EUC-V': gbkEucV,
  'GBKp-EUC-H': gbkpEucH,
  'GBKp-EUC-V': gbkpEucV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'UniGB-UCS2-H': uniGbUcs2H,
  'UniGB-UCS2-V': uniGbUcs2V,
  'UniGB-UTF16-H': uniGbUtf16H,
  'UniGB-UTF16-V': uniGbUtf16V,
  'Adobe-GB1-UCS2': adobeGb1,
};
