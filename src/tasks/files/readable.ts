export { isPassedOver, isSystemFile, mayHoldReport, readableExtensions } from '../../read/readable';
