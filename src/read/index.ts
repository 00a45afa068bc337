export type { FileKind, ReadProblem, ReadResult } from './document';
export { readText } from './text/text';
