import type { DefaultTreeAdapterTypes } from 'parse5';
import type { NumberFormat } from '../number-format';
import { HIDDEN, RAISED, unseenBy } from '../unseen';
import type { Declarations } from './class-styles';
import { declarationsIn } from './class-styles';

type Element = DefaultTreeAdapterTypes.Element;

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

/** Elements that show no text of their own page. */
const WITHOUT_TEXT = new Set(
  'script style template noscript head title select textarea datalist iframe object svg math'.split(' '),
);

export const holdsText = ({ tagName }: Element): boolean => !WITHOUT_TEXT.has(tagName);

/** How an element's text is seen; what is absent it takes from the element around it. */
export interface Look {
  /** It takes no place on the page. */
  readonly isGone?: boolean;
  /** Why nobody reads its text: hidden, deleted, struck out, tiny, or a raised or lowered mark beside a number. */
  readonly unseen?: NumberFormat | undefined;
  readonly isWhite?: boolean | undefined;
  readonly isOnColour?: boolean | undefined;
}

const STRUCK = new Set(['del', 's', 'strike']);
const RAISING = new Set(['sup', 'sub', 'rt', 'rp']);
/** In points; what is not measured in points or pixels is large unless it is 0. */
const USUAL_SIZE = 10;

/** What the element itself says, by its name, attributes, style and the styles of its classes. */
export function lookOf(element: Element, classes: ReadonlyMap<string, Declarations>): Look {
  const style = styleOf(element, classes);
  const says = (name: string, pattern: RegExp): boolean => pattern.test(style.get(name) ?? '');
  const isGone =
    !holdsText(element) ||
    attribute(element, 'hidden') !== undefined ||
    says('display', /^none$/) ||
    says('mso-hide', /^all$/) ||
    (element.tagName === 'input' && !/^(?:text|number)?$/i.test(attribute(element, 'type') ?? ''));
  const written = style.get('color') ?? attribute(element, 'color')?.toLowerCase();
  const colour = written === undefined ? undefined : plainColour(written);
  const isHidden =
    isGone ||
    says('visibility', /^(?:hidden|collapse)$/) ||
    says('opacity', /^(?:0?\.0\d*|0|0%|\.0*)$/) ||
    isOffPage(style) ||
    TRANSPARENT.test(colour ?? '');
  const isRaised = RAISING.has(element.tagName) || says('vertical-align', /^su(?:per|b)$/);
  const isStruck =
    STRUCK.has(element.tagName) ||
    says('text-decoration', /line-through/) ||
    says('text-decoration-line', /line-through/);
  return {
    isGone,
    unseen: isHidden
      ? HIDDEN
      : isRaised
        ? RAISED
        : unseenBy({ isStruck, size: sizeOf(style.get('font-size')), isWhite: false }, true),
    isWhite: colour === undefined ? undefined : WHITE.test(colour),
    isOnColour: isColour(
      style.get('background-color') ??
        style.get('background') ??
        attribute(element, 'bgcolor')?.toLowerCase(),
    ),
  };
}

/** The look of what is inside an element that looks so, itself inside `outer`. */
export const inside = (outer: Look, { unseen, isWhite, isOnColour }: Look): Look => ({
  unseen: outer.unseen ?? unseen,
  isWhite: isWhite ?? outer.isWhite,
  isOnColour: isOnColour ?? outer.isOnColour,
});

export const isFaint = ({ isWhite, isOnColour }: Look): boolean => !!isWhite && !isOnColour;

/** Is an element's text moved off the page, cut away, or given no room? */
function isOffPage(style: Declarations): boolean {
  const lengthOf = (name: string): number => parseFloat(style.get(name) ?? '');
  const isMoved = (...names: readonly string[]): boolean =>
    names.some((name) => Math.abs(lengthOf(name)) >= FAR_OFF && /px|pt|em|^-\d+$/.test(style.get(name)!));
  const isCut = /hidden|clip/.test(style.get('overflow') ?? '');
  return (
    (/absolute|fixed|relative/.test(style.get('position') ?? '') &&
      isMoved('left', 'right', 'top', 'bottom')) ||
    isMoved('text-indent', 'margin-left', 'margin-top') ||
    /^rect\((?:[01](?:px)?[\s,]*){4}\)/.test(style.get('clip') ?? '') ||
    /^(?:inset\((?:50|100)%|circle\(0)/.test(style.get('clip-path') ?? '') ||
    /scale[xy]?\(0[),]/.test(style.get('transform') ?? '') ||
    (isCut && ['width', 'height', 'max-width', 'max-height'].some((name) => lengthOf(name) <= 1))
  );
}

/** In pixels or points. */
const FAR_OFF = 900;

/** What is written behind the three numbers of a colour (CSS Color 4): all of it is seen, or nothing. */
const OPAQUE = '(?:[,/](?:1|100%))?';
const CLEAR = '(?:0?\\.0\\d*|0|0%)';
const BRIGHT = '(?:25[0-5]|100%)';
const WHITE = new RegExp(
  `^(?:#f{3,4}|#?(?:f[\\da-f]){3,4}|(?:ghost|floral)?white(?:smoke)?|window|snow|ivory|` +
    `rgba?\\(${BRIGHT},${BRIGHT},${BRIGHT}${OPAQUE}\\)|hsla?\\([^,]*,[^,]*,(?:9[6-9]|100)%${OPAQUE}\\))$`,
);
const TRANSPARENT = new RegExp(
  `^(?:transparent|#[\\da-f]{3}0|#[\\da-f]{6}0[\\da-f]|(?:rgb|hsl)a?\\([^,]*,[^,]*,[^,/]*[,/]${CLEAR}\\))$`,
);
/** A colour with commas between its numbers and no spaces. */
const plainColour = (colour: string): string =>
  colour
    .split(/\s+/)
    .join(' ')
    .replace(/ ?([,/()]) ?/g, '$1')
    .replaceAll(' ', ',');

/** Is a background one on which white text is seen? Undefined where it lets through what is behind. */
function isColour(background: string | undefined): boolean | undefined {
  if (background === undefined || /^(?:|none|auto|inherit|initial|unset)$/.test(background)) return undefined;
  const colour = plainColour(background.split(' none', 1)[0]!);
  return TRANSPARENT.test(colour) ? undefined : !WHITE.test(colour);
}

function sizeOf(size = ''): number {
  const [, digits, unit] = /^([\d.]{1,10})(p[tx]|)/.exec(size) ?? [];
  if (digits === undefined || (unit === '' && Number(digits) > 0)) return USUAL_SIZE;
  return unit === 'px' ? Number(digits) * 0.75 : Number(digits);
}

/** What its classes say, then its own style: the last one holds. */
function styleOf(element: Element, classes: ReadonlyMap<string, Declarations>): Declarations {
  const own = declarationsIn(attribute(element, 'style') ?? '');
  const names = (attribute(element, 'class') ?? '').split(/\s+/);
  const known = names.flatMap((name) => [...(classes.get(name) ?? [])]);
  return known.length ? new Map([...known, ...own]) : own;
}
