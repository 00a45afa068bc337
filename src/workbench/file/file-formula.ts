/** Functions newer than the file format, which files mark so that older programs leave them alone. */
const NEW_FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  '_xlfn._xlws.': ['FILTER', 'SORT'],
  '_xlfn.': (
    'ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA ' +
    'LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SORTBY SWITCH TAKE TEXTAFTER ' +
    'TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
};
const PREFIX = new Map(
  Object.entries(NEW_FUNCTIONS).flatMap(([prefix, names]) => names.map((name) => [name, prefix] as const)),
);
const TEXT_OR_CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu;

/** A formula as a file stores it, without `=`: new functions marked, an add-in's under one name. */
export function toFile(formula: string, namespace: string): string {
  const own = `${namespace}.`;
  return calls(formula.replace(/^=/, ''), (name) =>
    name.toUpperCase().startsWith(own.toUpperCase())
      ? `_xldudf_${namespace}_${name.slice(own.length).replaceAll('.', '_')}`
      : (PREFIX.get(name.toUpperCase()) ?? '') + name,
  );
}

/** A formula of a file as a person writes it, with `=`. */
export function fromFile(formula: string, namespace: string): string {
  const own = `_xldudf_${namespace}_`;
  return `=${calls(formula, (name) =>
    name.toUpperCase().startsWith(own.toUpperCase())
      ? `${namespace}.${name.slice(own.length)}`
      : name.replace(/^(_xlfn\.|_xlws\.)+/i, ''),
  )}`;
}

const calls = (formula: string, change: (name: string) => string): string =>
  formula.replace(TEXT_OR_CALL, (whole: string, name: string | undefined) => (name ? change(name) : whole));
