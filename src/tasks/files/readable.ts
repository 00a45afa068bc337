export { acceptedExtensions, isArchiveName, mayHoldReport } from '../../read/readable';
