export { acceptedExtensions, isArchiveName, isPassedOver, isSystemFile } from '../../read/readable';
