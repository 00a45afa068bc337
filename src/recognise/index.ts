export { isSameUnit } from './origin';
export type { RecognisedReport } from './recognise';
export { recognise } from './recognise';
export type { Reading, ReadingReason } from './reading';
export { readingSentence } from './reading';
export type { Place, UnreadCell } from './table';
