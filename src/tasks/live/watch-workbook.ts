import type { Watching } from '../../excel';
import { watch } from '../../excel';

/**
 * Calls back after every change of the open workbook (cells; sheets added, deleted, renamed), once it has been quiet
 * for 150 ms. Answers how to stop, and in `missing` what the host cannot tell.
 */
export const watchWorkbook = (onChange: () => void): Promise<Watching> => watch(onChange);
