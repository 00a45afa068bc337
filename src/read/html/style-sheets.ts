import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Declarations } from './declarations';
import { declarationsIn } from './declarations';
import { memoText } from '../../model/memo';
import { attribute } from './attribute';
import { pageTooLarge } from './parse';

type Element = DefaultTreeAdapterTypes.Element;

/** Where a style is looked up for an element: itself, or what stands in front of its text or behind it. */
export type StyledPart = 'itself' | 'before' | 'after';

/** What the style sheets that come with a page say of its elements. */
export interface StyleSheets {
  of(element: Element, part: StyledPart): Declarations;
}

/** An element by its name and some of its classes or its id: `td.num#a`. */
interface Compound {
  readonly tag: string;
  readonly names: readonly string[];
}

interface Rule {
  /** From the element itself outwards. */
  readonly compounds: readonly Compound[];
  readonly part: StyledPart;
  readonly declarations: Map<string, string>;
  /** The more it names, the more it counts; of equal ones the later (Selectors 4, 17). */
  readonly weight: number;
}

/** Rules that a page may have, and tries to fit one to an element. */
const MOST_RULES = 20_000;
const MOST_TRIES = 1_000_000;
const COMPOUND = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)(?:::?(before|after))?$/i;
/** Names by which sheets that do not come with the page hide. */
const USUAL = 'hidden hide d-none invisible sr-only visually-hidden';
const NOTHING: Declarations = new Map();

/**
 * The style sheets in the source of a page. Of selectors those of names, classes and ids count, inside others or not; of
 * rules under a condition those for every screen.
 */
export function styleSheetsOf(page: string): StyleSheets {
  const rules = new Map<string, Rule[]>();
  const bySelector = new Map<string, Rule>();
  const addTo = (selector: string, declarations: Declarations): void => {
    let rule = bySelector.get(selector);
    if (!rule) {
      rule = ruleOf(selector);
      if (!rule) return;
      if (bySelector.size === MOST_RULES) throw pageTooLarge();
      bySelector.set(selector, rule);
      const key = partKey(rule.part, keyOf(rule.compounds[0]!));
      const others = rules.get(key);
      if (others) others.push(rule);
      else rules.set(key, [rule]);
    }
    for (const [name, value] of declarations) rule.declarations.set(name, value);
  };
  const add = (selectors: string, css: string): void => {
    const declarations = declarationsIn(css);
    if (declarations.size) for (const selector of selectors.split(',')) addTo(selector.trim(), declarations);
  };
  for (const name of USUAL.split(' ')) add(`.${name}`, 'display:none');
  eachRule(withoutComments(stylesOf(page)), add);
  let tries = 0;
  return {
    of(element, part) {
      const found: Rule[] = [];
      for (const key of keysOf(element))
        for (const rule of rules.get(partKey(part, key)) ?? []) {
          if (++tries > MOST_TRIES) throw pageTooLarge();
          if (fits(element, rule.compounds, () => ++tries)) found.push(rule);
        }
      if (!found.length) return NOTHING;
      found.sort((a, b) => a.weight - b.weight);
      return new Map(found.flatMap(({ declarations }) => [...declarations]));
    },
  };
}

function ruleOf(selector: string): Rule | undefined {
  const steps = selector.split(/[\s>]+/);
  if (!steps.every((step) => step !== '' && COMPOUND.test(step))) return undefined;
  const found = steps.map((step) => COMPOUND.exec(step)!);
  const compounds = found
    .map((step) => ({ tag: (step[1] ?? '*').toLowerCase(), names: step[2]!.match(/[.#][\w-]+/g) ?? [] }))
    .reverse();
  const part = found.at(-1)![3]?.toLowerCase() as 'before' | 'after' | undefined;
  const weight = compounds.reduce(
    (sum, { tag, names }) =>
      sum + (tag === '*' ? 0 : 1) + names.reduce((all, name) => all + (name.startsWith('#') ? 1000 : 30), 0),
    0,
  );
  return { compounds, part: part ?? 'itself', declarations: new Map(), weight };
}

const partKey = (part: StyledPart, key: string): string => (part === 'itself' ? key : `${part} ${key}`);
const keyOf = ({ tag, names }: Compound): string => names[0] ?? tag;

/** What rules can name an element by. */
const keysOf = (element: Element): readonly string[] => {
  const id = attribute(element, 'id');
  return [element.tagName, '*', ...classesOf(element), ...(id ? [`#${id}`] : [])];
};

const classesOf = (element: Element): ReadonlySet<string> => classesIn(attribute(element, 'class') ?? '');

/** `.num .wide` of what stands in the attribute: asked again for each element inside. */
const classesIn = memoText(
  (names: string): ReadonlySet<string> => new Set(names.match(/\S+/g)?.map((name) => `.${name}`)),
);

/** Is this the element of a selector, and are the others around it in order? */
function fits(element: Element, [own, ...outer]: readonly Compound[], step: () => void): boolean {
  if (!isNamed(element, own!)) return false;
  let around = element.parentNode;
  for (const compound of outer) {
    while (around && !('tagName' in around && isNamed(around, compound))) {
      step();
      around = 'parentNode' in around ? around.parentNode : null;
    }
    if (!around) return false;
    around = 'parentNode' in around ? around.parentNode : null;
  }
  return true;
}

const isNamed = (element: Element, { tag, names }: Compound): boolean =>
  (tag === '*' || tag === element.tagName) &&
  names.every((name) =>
    name.startsWith('#') ? attribute(element, 'id') === name.slice(1) : classesOf(element).has(name),
  );

/** Screens, whatever their size; print and the like are other conditions. */
const FOR_SCREENS = /^@media\s+(?:all|screen|only screen)\s*$/i;

/** The rules of a sheet, with what is in the braces behind each. */
function eachRule(css: string, take: (selectors: string, css: string) => void): void {
  let depth = 0;
  let selectors = '';
  let from = 0;
  for (let position = 0; position < css.length; position++) {
    if (css[position] === '{' && depth++ === 0) {
      selectors = css.slice(from, position);
      from = position + 1;
    } else if (css[position] === '}' && depth > 0 && --depth === 0) {
      const inside = css.slice(from, position);
      if (FOR_SCREENS.test(selectors.trim())) eachRule(inside, take);
      // What stands before the last semicolon is a statement of its own, such as an import.
      else if (!selectors.includes('@') || selectors.includes(';'))
        take(selectors.slice(selectors.lastIndexOf(';') + 1), inside);
      from = position + 1;
    }
  }
}

const stylesOf = (page: string): string =>
  page
    .split(/<style\b/i)
    .slice(1)
    .map((part) => part.slice(part.indexOf('>') + 1).split(/<\/style/i, 1)[0])
    .join('\n');

function withoutComments(css: string): string {
  return css
    .replace(/<!--|-->/g, '')
    .split('/*')
    .map((part, index) =>
      index === 0 ? part : part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2),
    )
    .join('');
}
