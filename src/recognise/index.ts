export type { BlockPlace } from './bare-block';
export { bareBlockIn, placesOf, reportOfBlock } from './bare-block';
export type { RecognisedReport } from './recognised-report';
export { recognise } from './recognise';
export type { Reading, ReadingReason } from './reading';
export type { UnreadCell } from './entries';
export { runTogether } from './run-together';
export { originOfText } from './text-origin';
