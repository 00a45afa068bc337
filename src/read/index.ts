export { decodeText, looksLikeText } from './decode';
export type { ReadProblem } from './document';
export type { Paste } from './paste';
export { readPaste } from './paste';
export { faultOf, fileKinds, readFile } from './read-file';
export { categoryOf } from './ooxml/category';
export { readText } from './text/text';
