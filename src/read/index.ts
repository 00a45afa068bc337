export { archivedFiles, onlyArchivedFile } from './archive/archive';
export { isArchive } from './archive/is-archive';
export { decodeText, looksLikeText } from './decode';
export type { ReadProblem } from './document';
export { ReadError } from './document';
export type { Paste } from './paste';
export { readPaste } from './paste';
export { faultOf, fileKinds, readFile } from './read-file';
export { readText } from './text/text';
