import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme } from '@fluentui/react-components';

export type Tone = 'light' | 'dark';

/** Azurite blue, the colour of the icons, from dark to light. */
const BRAND: BrandVariants = {
  10: '#020406',
  20: '#0b1722',
  30: '#0d273c',
  40: '#0f3351',
  50: '#133f65',
  60: '#164c7a',
  70: '#185386',
  80: '#1b5a92',
  90: '#35709f',
  100: '#4a82b2',
  110: '#6398c5',
  120: '#7cabd3',
  130: '#96bee0',
  140: '#b1d0ea',
  150: '#cce1f3',
  160: '#e6f0f9',
};

const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The least that hints are set in. */
const TYPE = { fontFamilyBase: FONT, fontSizeBase200: '13px', lineHeightBase200: '18px' };

const dark = createDarkTheme(BRAND);

export const THEMES: Readonly<Record<Tone, Theme>> = {
  light: { ...createLightTheme(BRAND), ...TYPE },
  // The ramp's own choice is too dark for text on a dark ground.
  dark: {
    ...dark,
    ...TYPE,
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[130],
    colorBrandForegroundLinkHover: BRAND[140],
    colorCompoundBrandForeground1: BRAND[120],
    colorCompoundBrandStroke: BRAND[120],
    colorCompoundBrandBackground: BRAND[120],
    colorBrandStroke1: BRAND[120],
  },
};

/** Is a colour such as `#1f1f1f` dark? By its relative luminance, as in WCAG 2. */
export function isDark(colour: string): boolean {
  const hex = /^#?([\da-f]{6})/i.exec(colour)?.[1];
  if (!hex) return false;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16) / 255);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.4;
}

/** Office's theme, where the host has one. */
function officeTone(): Tone | undefined {
  if (typeof Office === 'undefined') return undefined;
  const theme = (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  if (!theme?.bodyBackgroundColor) return undefined;
  return isDark(theme.bodyBackgroundColor) ? 'dark' : 'light';
}

const darkMedia = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** The tone of the page: `?theme=` before Office's own before that of the system. */
export function currentTone(): Tone {
  const chosenTone = new URLSearchParams(location.search).get('theme');
  if (chosenTone === 'dark' || chosenTone === 'light') return chosenTone;
  return officeTone() ?? (darkMedia().matches ? 'dark' : 'light');
}

/** Calls back when the tone may have changed. Office tells of it only when the pane is next looked at. */
export function watchTone(changed: () => void): () => void {
  const media = darkMedia();
  media.addEventListener('change', changed);
  window.addEventListener('focus', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    media.removeEventListener('change', changed);
    window.removeEventListener('focus', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}
