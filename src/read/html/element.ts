import type { DefaultTreeAdapterTypes } from 'parse5';
import type { NumberFormat } from '../number-format';
import type { Colour } from '../unseen';
import { drownedIn, HIDDEN, MOVED, RAISED, unseenBy } from '../unseen';
import { attribute } from './attribute';
import { CLEAR, colourIn } from './colour';
import type { Declarations } from './declarations';
import { declarationsIn } from './declarations';
import { pageTooLarge } from './parse';
import type { StyleSheets } from './style-sheets';

type Element = DefaultTreeAdapterTypes.Element;

/** Elements that show no text of their own page. */
const WITHOUT_TEXT = new Set(
  (
    'script style template noscript noframes noembed head title datalist iframe object svg math canvas audio video ' +
    'meter progress'
  ).split(' '),
);
/** Kinds of `input` that show no text. */
const WITHOUT_WORDS = /^(?:hidden|checkbox|radio|range|color|image)$/i;

export const holdsText = ({ tagName }: Element): boolean => !WITHOUT_TEXT.has(tagName);

/** How an element's text is seen; what is absent it takes from the element around it. */
export interface Look {
  /** It takes no place on the page. */
  readonly isGone?: boolean;
  /** Why nobody reads its text: hidden, deleted, struck out, tiny, or a raised or lowered mark beside a number. */
  readonly unseen?: NumberFormat | undefined;
  /** It stands above or below the line. */
  readonly isMoved?: boolean | undefined;
  readonly colour?: Colour | undefined;
  readonly ground?: Colour | undefined;
  readonly isRightToLeft?: boolean | undefined;
  /** How Excel shows a number in it. */
  readonly numberFormat?: string | undefined;
}

/** What the element itself says, beside what those inside it take from it. */
export interface OwnLook extends Look {
  /** Its characters stand in the order that the text runs in, digits too. */
  readonly isTurned: boolean;
}

const STRUCK = new Set(['del', 's', 'strike']);
const RAISING = new Set(['sup', 'sub', 'rt', 'rp']);
/** In points; what is measured by what is around it takes it to be of this size. */
const USUAL_SIZE = 10;
/** In pixels, half the width of a digit, and what makes characters of different fonts stand level. */
const CLOSEST = 4;
const LEAST_MOVED = 2;

/** Elements of which a page has many. */
const KNOWN_NAMES = new Set('table thead tbody tfoot tr td th p div span br b font a li'.split(' '));
/** Attributes that say how an element looks. */
const SAYING = new Set(['hidden', 'open', 'type', 'color', 'bgcolor', 'dir']);
/** Of elements of which nothing but their names says how they look. */
const plainLooks = new Map<string, OwnLook>();

/** What the element itself says, by its name, attributes, style and the style sheets of the page. */
export function lookOf(element: Element, sheets: StyleSheets): OwnLook {
  const style = styleOf(element, sheets);
  if (style.size || element.attrs.some(({ name }) => SAYING.has(name))) return lookBy(element, style);
  const known = plainLooks.get(element.tagName) ?? lookBy(element, style);
  if (KNOWN_NAMES.has(element.tagName)) plainLooks.set(element.tagName, known);
  return known;
}

function lookBy(element: Element, style: Declarations): OwnLook {
  const says = (name: string, pattern: RegExp): boolean => pattern.test(style.get(name) ?? '');
  const lengthOf = (name: string): number => parseFloat(style.get(name) ?? '');
  const { tagName } = element;
  const isGone =
    !holdsText(element) ||
    attribute(element, 'hidden') !== undefined ||
    (tagName === 'dialog' && attribute(element, 'open') === undefined) ||
    says('display', /^none$/) ||
    says('mso-hide', /^all$/) ||
    (tagName === 'input' && WITHOUT_WORDS.test(attribute(element, 'type') ?? ''));
  const colour = colourIn(
    style.get('-webkit-text-fill-color') ?? style.get('color') ?? attribute(element, 'color')?.toLowerCase(),
  );
  const isHidden =
    isGone ||
    colour === CLEAR ||
    says('visibility', /^(?:hidden|collapse)$/) ||
    says('opacity', /^(?:0?\.0\d*|0|[0-4](?:\.\d*)?%|\.0*)$/) ||
    says('filter', /opacity\( ?(?:0?\.0\d*|[0-4]?%|0) ?\)/) ||
    isOffPage(style);
  const isRaised = RAISING.has(tagName) || says('vertical-align', /^su(?:per|b)$/);
  const isStruck =
    STRUCK.has(tagName) ||
    says('text-decoration', /line-through/) ||
    says('text-decoration-line', /line-through/);
  const isTiny = lengthOf('zoom') < 0.1 || lengthOf('letter-spacing') <= -CLOSEST;
  const written = style.get('background-color') ?? style.get('background')?.split(' none', 1)[0];
  const ground = colourIn(written ?? attribute(element, 'bgcolor')?.toLowerCase());
  const isMoved =
    Math.abs(lengthOf('vertical-align')) > LEAST_MOVED ||
    (says('position', /^relative$/) &&
      ['top', 'bottom'].some((name) => Math.abs(lengthOf(name)) > LEAST_MOVED));
  const direction = style.get('direction') ?? attribute(element, 'dir')?.toLowerCase();
  return {
    isGone,
    unseen: isHidden
      ? HIDDEN
      : isRaised
        ? RAISED
        : unseenBy({
            isStruck,
            size: isTiny ? 0 : sizeOf(style.get('font-size') ?? sizeIn(style.get('font'))),
          }),
    isMoved: isMoved || undefined,
    colour,
    ground: ground === CLEAR ? undefined : ground,
    isRightToLeft: direction === undefined ? undefined : direction === 'rtl',
    isTurned: tagName === 'bdo' || says('unicode-bidi', /override/),
    numberFormat: style.get('mso-number-format'),
  };
}

/** The look of what is inside an element that looks so, itself inside `outer`. */
export const inside = (outer: Look, own: Look): Look => ({
  unseen: outer.unseen ?? own.unseen,
  isMoved: outer.isMoved ?? own.isMoved,
  colour: own.colour ?? outer.colour,
  ground: own.ground ?? outer.ground,
  isRightToLeft: own.isRightToLeft ?? outer.isRightToLeft,
  numberFormat: own.numberFormat ?? outer.numberFormat,
});

/** Why digits of such a look are none of the number beside them. */
export const besideIn = ({ isMoved, colour, ground }: Look): NumberFormat | undefined =>
  isMoved ? MOVED : drownedIn(ground, colour);

/** Is an element's text moved off the page, cut away, or given no room? */
function isOffPage(style: Declarations): boolean {
  const lengthOf = (name: string): number => parseFloat(style.get(name) ?? '');
  const isMovedOff = (...names: readonly string[]): boolean =>
    names.some((name) => Math.abs(lengthOf(name)) >= FAR_OFF && /px|pt|em|^-\d+$/.test(style.get(name)!));
  const isCut = /hidden|clip/.test(style.get('overflow') ?? '');
  return (
    (/absolute|fixed|relative/.test(style.get('position') ?? '') &&
      isMovedOff('left', 'right', 'top', 'bottom')) ||
    isMovedOff('text-indent', 'margin-left', 'margin-top') ||
    /^rect\((?:[01](?:px)?[\s,]*){4}\)/.test(style.get('clip') ?? '') ||
    /^(?:inset\((?:50|100)%|circle\(0)/.test(style.get('clip-path') ?? '') ||
    /scale[xy]?\(0[),]/.test(style.get('transform') ?? '') ||
    (isCut &&
      ['width', 'height', 'max-width', 'max-height'].some((name) => NO_ROOM.test(style.get(name) ?? '')))
  );
}

/** In pixels or points. */
const FAR_OFF = 900;
/** A length of nothing, or of a point at most. */
const NO_ROOM = /^(?:0(?:\.0*)?[a-z%]*|(?:0?\.\d+|1(?:\.0*)?)(?:p[tx])?)$/;

const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  em: USUAL_SIZE,
  rem: USUAL_SIZE,
  '%': USUAL_SIZE / 100,
  mm: 72 / 25.4,
  cm: 72 / 2.54,
};

/** The size among all that is said of a font at once. */
const sizeIn = (font = ''): string | undefined =>
  font.split(/\s+/).find((part) => /^[\d.]+(?:p[tx]|r?em|%|\/|$)/.test(part) && !/^[1-9]00$/.test(part));

function sizeOf(size = ''): number {
  const [, digits, unit = ''] = /^([\d.]{1,10})(p[tx]|r?em|%|[cm]m|)/.exec(size) ?? [];
  if (digits === undefined || (unit === '' && Number(digits) > 0)) return USUAL_SIZE;
  return Number(digits) * (POINTS[unit] ?? 1);
}

/** Characters of what an element says of its own looks. */
const LONGEST_STYLE = 10_000;

/** What the style sheets say, then its own style: the last one holds. */
function styleOf(element: Element, sheets: StyleSheets): Declarations {
  const known = sheets.of(element, 'itself');
  const written = attribute(element, 'style');
  if (written === undefined) return known;
  if (written.length > LONGEST_STYLE) throw pageTooLarge();
  const own = declarationsIn(written);
  return known.size ? new Map([...known, ...own]) : own;
}
