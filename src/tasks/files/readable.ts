export {
  acceptedExtensions,
  isArchiveName,
  isPassedOver,
  isSystemFile,
  mayHoldReport,
} from '../../read/readable';
