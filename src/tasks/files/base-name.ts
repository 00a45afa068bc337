/** Name of a file without its folder. */
export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
