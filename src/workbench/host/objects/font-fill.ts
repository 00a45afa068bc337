import { fail } from '../errors';
import type { WireType } from '../model';
import { readColour } from './colour';
import { guardSheet } from './guard';
import { restyle, styleReaders, styleWriters } from './style-access';

const FONT = {
  Name: 'fontName',
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
} as const;
const MAX_FONT_SIZE = 409;

/** Font of the cells. */
export const rangeFont: WireType<'RangeFont'> = {
  get: {
    ...styleReaders({ ...FONT, Size: 'fontSize', Color: 'fontColor' }),
    Subscript: () => false,
    Superscript: () => false,
    TintAndShade: () => 0,
  },
  set: {
    ...styleWriters('RangeFont', FONT),
    Size: (subject, fontSize: number, model) => {
      if (!(fontSize >= 1 && fontSize <= MAX_FONT_SIZE)) fail('InvalidArgument', 'RangeFont.size');
      restyle(subject, model, { fontSize }, 'RangeFont.size');
    },
    Color: (subject, colour: string, model) =>
      restyle(subject, model, { fontColor: readColour(colour, 'RangeFont.color') }, 'RangeFont.color'),
  },
};

/** Background of the cells; `clear()` takes it away. */
export const rangeFill: WireType<'RangeFill'> = {
  get: { ...styleReaders({ Color: 'fill' }), Pattern: () => null, TintAndShade: () => 0 },
  set: {
    Color: (subject, colour: string, model) =>
      restyle(
        subject,
        model,
        { fill: colour === '' ? null : readColour(colour, 'RangeFill.color') },
        'RangeFill.color',
      ),
  },
  call: { Clear: (subject, model) => restyle(subject, model, { fill: null }, 'RangeFill.clear') },
};

/** Which cells a protected sheet locks. */
export const formatProtection: WireType<'FormatProtection'> = {
  get: styleReaders({ Locked: 'locked', FormulaHidden: 'formulaHidden' }),
  set: {
    Locked: (subject, locked: boolean, model) => {
      guardSheet(model, subject.sheetId, 'FormatProtection.locked');
      restyle(subject, model, { locked: locked ? null : false }, 'FormatProtection.locked');
    },
    FormulaHidden: (subject, formulaHidden: boolean, model) => {
      guardSheet(model, subject.sheetId, 'FormatProtection.formulaHidden');
      restyle(subject, model, { formulaHidden: formulaHidden || null }, 'FormatProtection.formulaHidden');
    },
  },
};
