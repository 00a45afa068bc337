export { mayHoldReport, readableExtensions } from '../../read/readable';
