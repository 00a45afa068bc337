/** Does a spreadsheet take a text for a formula once it is pasted, opened or edited? A lone sign is none. */
export const isFormulaLike = (text: string): boolean => /^(?:[\t\r]|\s*[=+\-@])./su.test(text);
