import ts from 'typescript';
import { regionsOf } from './regions';

/** One small fault that could be in a file: `text` instead of what stands from `start` to `end`. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Line, from 1, and what is changed there into what. */
  readonly line: number;
  readonly change: string;
  /** The innermost region that runs when the fault is met. */
  readonly region: string;
}

type Fault = readonly [node: ts.Node, text: string];

const SWAPPED: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
  [ts.SyntaxKind.PercentToken, ['*']],
  [ts.SyntaxKind.PlusEqualsToken, ['-=']],
  [ts.SyntaxKind.MinusEqualsToken, ['+=']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
]);
const EITHER: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
];
const METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  floor: 'ceil',
  ceil: 'floor',
};
/** Calls that hand on what they are called on, changed; without them it goes on unchanged. */
const CHANGING = ['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'toLowerCase'];

const isText = (node: ts.Node): boolean => ts.isStringLiteral(node) || ts.isTemplateLiteral(node);

/** Types, imports, names of properties, and the words of mistakes of the program are not behaviour. */
const isSkipped = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isThrowStatement(node);

/**
 * Is it `x !== undefined && { x }`, spread into an object? Then its right side alone is no fault: a property that is
 * undefined and one that is absent are the same everywhere.
 */
function addsWhatIsThere(node: ts.BinaryExpression): boolean {
  const condition = /^(\w+) !== undefined$/.exec(node.left.getText());
  return condition !== null && node.right.getText() === `{ ${condition[1]} }`;
}

/** Whether a function says that it may answer undefined. */
function mayBeUndefined(node: ts.Node): boolean {
  const of = ts.findAncestor(node.parent, ts.isFunctionLike);
  return /\bundefined\b/.test(of?.type?.getText() ?? '');
}

function* faultsOf(node: ts.Node): Generator<Fault> {
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition;
    yield [condition, 'true'];
    yield [condition, 'false'];
  }
  if (ts.isWhileStatement(node)) yield [node.expression, 'false'];
  if (ts.isForStatement(node) && node.condition) yield [node.condition, 'false'];
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    const joinsTexts = operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(left) || isText(right));
    const others = joinsTexts ? [] : (SWAPPED.get(operatorToken.kind) ?? []);
    for (const operator of others) yield [node, `${left.getText()} ${operator} ${right.getText()}`];
    if (EITHER.includes(operatorToken.kind)) {
      yield [node, left.getText()];
      if (!addsWhatIsThere(node)) yield [node, right.getText()];
    }
  }
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.ExclamationToken) yield [node, `(${node.operand.getText()})`];
    if (node.operator === ts.SyntaxKind.MinusToken) yield [node, node.operand.getText()];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) yield [node, 'false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) yield [node, 'true'];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) {
    const isName = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    if (!isName) yield [node, /^.{2}$/.test(node.getText()) ? "'mutated'" : "''"];
  }
  if (ts.isRegularExpressionLiteral(node)) {
    const text = node.getText();
    if (text.startsWith('/^')) yield [node, `/${text.slice(2)}`];
    if (/[^\\]\$\/[a-z]*$/.test(text)) yield [node, text.replace(/\$(\/[a-z]*)$/, '$1')];
  }
  if (ts.isArrayLiteralExpression(node) && node.elements.length) yield [node, '[]'];
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node))
    yield [node, ';'];
  if (ts.isReturnStatement(node) && node.expression && node.expression.getText() !== 'undefined')
    if (mayBeUndefined(node)) yield [node, 'return undefined;'];
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const other = Object.hasOwn(METHODS, name.text) && METHODS[name.text];
    if (other) yield [node.expression, `${expression.getText()}.${other}`];
    if (CHANGING.includes(name.text)) yield [node, expression.getText()];
  }
}

/** All faults that are tried in a file of TypeScript, in the order of the file. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const regions = regionsOf(file, tree);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isSkipped(node)) return;
    for (const [place, text] of faultsOf(node)) {
      const [start, end] = [place.getStart(), place.getEnd()];
      mutants.push({
        file,
        start,
        end,
        text,
        line: tree.getLineAndCharacterOfPosition(start).line + 1,
        change: `${short(place.getText())} → ${short(text)}`,
        region: regions.filter((region) => region.start <= start && end <= region.end).at(-1)?.id ?? file,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

/** One line that fits a screen beside another. */
const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
};
