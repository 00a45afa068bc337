import { checkedFormula } from '../entry';
import type { ConditionalSubject, Model, Subjects, WireType } from '../model';
import type { ConditionalLook } from '../records';
import { readColour } from './colour';
import { update } from './conditional-formats';

/** Rule by formula. */
export const customConditionalFormat: WireType<'CustomConditionalFormat'> = {
  open: {
    Rule: (subject, model) => model.object('ConditionalFormatRule', subject),
    Format: (subject, model) => model.object('ConditionalRangeFormat', subject),
  },
};

/** Rule by comparison of the cell's value or text. */
export const cellValueConditionalFormat: WireType<'CellValueConditionalFormat'> = {
  get: { Rule: ({ record }) => record.rule },
  set: { Rule: (subject, rule: Record<string, unknown>, model) => update(subject, model, { rule }) },
  open: { Format: (subject, model) => model.object('ConditionalRangeFormat', subject) },
};

export const conditionalFormatRule: WireType<'ConditionalFormatRule'> = {
  get: { Formula: formulaOf, FormulaLocal: formulaOf },
  set: { Formula: setFormula, FormulaLocal: setFormula },
};

function formulaOf({ record }: ConditionalSubject): unknown {
  return record.rule.formula ?? '';
}

function setFormula(subject: ConditionalSubject, formula: string, model: Model): void {
  update(subject, model, {
    rule: { formula: checkedFormula(String(formula), 'ConditionalFormatRule.formula') },
  });
}

/** What a conditional format paints. */
export const conditionalRangeFormat: WireType<'ConditionalRangeFormat'> = {
  get: { NumberFormat: ({ record }) => record.format.numberFormat ?? null },
  set: { NumberFormat: (subject, numberFormat: string, model) => look(subject, model, { numberFormat }) },
  open: {
    Font: (subject, model) => model.object('ConditionalRangeFont', subject),
    Fill: (subject, model) => model.object('ConditionalRangeFill', subject),
    Borders: (subject, model) => model.object('ConditionalRangeBorderCollection', subject),
  },
};

export const conditionalRangeFont: WireType<'ConditionalRangeFont'> = {
  get: {
    Color: ({ record }) => record.format.fontColor ?? '',
    Bold: ({ record }) => record.format.bold ?? null,
    Italic: ({ record }) => record.format.italic ?? null,
    Underline: ({ record }) => record.format.underline ?? null,
    Strikethrough: ({ record }) => record.format.strikethrough ?? null,
  },
  set: {
    Color: (subject, colour: string, model) =>
      look(subject, model, { fontColor: readColour(colour, 'ConditionalRangeFont.color') }),
    Bold: (subject, bold: boolean, model) => look(subject, model, { bold }),
    Italic: (subject, italic: boolean, model) => look(subject, model, { italic }),
    Underline: (subject, underline: string, model) => look(subject, model, { underline }),
    Strikethrough: (subject, strikethrough: boolean, model) => look(subject, model, { strikethrough }),
  },
  call: {
    Clear: (subject, model) =>
      look(subject, model, {
        fontColor: undefined,
        bold: undefined,
        italic: undefined,
        underline: undefined,
      }),
  },
};

export const conditionalRangeFill: WireType<'ConditionalRangeFill'> = {
  get: { Color: ({ record }) => record.format.fill ?? '' },
  set: {
    Color: (subject, colour: string, model) =>
      look(subject, model, { fill: readColour(colour, 'ConditionalRangeFill.color') }),
  },
  call: { Clear: (subject, model) => look(subject, model, { fill: undefined }) },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export const conditionalRangeBorderCollection: WireType<'ConditionalRangeBorderCollection'> = {
  get: { Count: () => SIDES.length },
  items: (subject, model) =>
    SIDES.map((side) => model.object('ConditionalRangeBorder', { ...subject, side })),
  item: (subject, model, side: string) => model.object('ConditionalRangeBorder', { ...subject, side }),
  open: {
    Top: (subject, model) => model.object('ConditionalRangeBorder', { ...subject, side: 'EdgeTop' }),
    Bottom: (subject, model) => model.object('ConditionalRangeBorder', { ...subject, side: 'EdgeBottom' }),
    Left: (subject, model) => model.object('ConditionalRangeBorder', { ...subject, side: 'EdgeLeft' }),
    Right: (subject, model) => model.object('ConditionalRangeBorder', { ...subject, side: 'EdgeRight' }),
  },
};

export const conditionalRangeBorder: WireType<'ConditionalRangeBorder'> = {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: ({ record, side }) => record.format.borders?.[side]?.style ?? 'None',
    Color: ({ record, side }) => record.format.borders?.[side]?.color ?? '#000000',
  },
  set: {
    Style: (subject, style: string, model) => border(subject, model, { style }),
    Color: (subject, colour: string, model) =>
      border(subject, model, { color: readColour(colour, 'ConditionalRangeBorder.color') }),
  },
};

function border(
  subject: Subjects['ConditionalRangeBorder'],
  model: Model,
  patch: Partial<{ style: string; color: string }>,
): void {
  const { borders = {} } = subject.record.format;
  const line = { style: 'Continuous', color: '#000000', ...borders[subject.side], ...patch };
  look(subject, model, { borders: { ...borders, [subject.side]: line } });
}

function look(subject: ConditionalSubject, model: Model, patch: Partial<ConditionalLook>): void {
  update(subject, model, { format: { ...subject.record.format, ...patch } });
}
