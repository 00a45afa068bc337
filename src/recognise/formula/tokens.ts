const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|''){1,255}'!|[^\s!'"(),:+\-*/^&=<>]{1,255}!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\w.(])|[A-Z][A-Z0-9.]{0,63}(?=\()|\d+(?:\.\d+)?|<>|<=|>=|[-+*/^&=<>(),%]/giy;

/** A formula of a sheet without its `=`, taken apart; undefined where it holds what is none of ours to read. */
export function tokensOf(formula: string): readonly string[] | undefined {
  const text = formula.replace(/^=/, '');
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    if (/\s/.test(text[from]!)) {
      TOKEN.lastIndex = from + 1;
      continue;
    }
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(match[0]);
  }
  return tokens;
}

/** A stretch of cells that a formula names, 0-based as on the sheet; `sheet` where that is another. */
export interface NamedArea {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const AREA = /^(?:(.+)!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/** Every stretch of cells that a formula names, whatever else it says. */
export const areasIn = (formula: string): readonly NamedArea[] =>
  (formula.match(new RegExp(TOKEN.source, 'gi')) ?? []).flatMap((token) => areaOf(token) ?? []);

/** The cells that a token names; undefined where it names none. */
export function areaOf(token: string): NamedArea | undefined {
  const match = AREA.exec(token);
  if (!match || token.startsWith('"')) return undefined;
  const [, name, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = match;
  const [left, right] = [columnOf(letters), columnOf(lastLetters)].sort((a, b) => a - b) as [number, number];
  const [top, bottom] = [Number(digits), Number(lastDigits)].sort((a, b) => a - b) as [number, number];
  const sheet = name?.replace(/^'(.*)'$/, (_, quoted: string) => quoted.replaceAll("''", "'"));
  return {
    ...(sheet === undefined ? {} : { sheet }),
    row: top - 1,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
