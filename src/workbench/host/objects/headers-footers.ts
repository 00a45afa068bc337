import type { Model, Subjects, WireType } from '../model';

const PARTS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];

/** Headers and footers of a printed sheet: kept and reported. */
export const headerFooterGroup: WireType<'HeaderFooterGroup'> = {
  get: {
    State: ({ sheetId }, { book }) => book.records(sheetId).page.headersFooters.State ?? 'Default',
    UseSheetMargins: () => true,
    UseSheetScale: () => true,
  },
  set: {
    State: ({ sheetId }, state: string, { book }) => {
      book.records(sheetId).page.headersFooters.State = state;
    },
    UseSheetMargins: () => undefined,
    UseSheetScale: () => undefined,
  },
  open: {
    DefaultForAllPages: ({ sheetId }, model) => model.object('HeaderFooter', { sheetId, page: 'default' }),
    FirstPage: ({ sheetId }, model) => model.object('HeaderFooter', { sheetId, page: 'first' }),
    OddPages: ({ sheetId }, model) => model.object('HeaderFooter', { sheetId, page: 'odd' }),
    EvenPages: ({ sheetId }, model) => model.object('HeaderFooter', { sheetId, page: 'even' }),
  },
};

export const headerFooter: WireType<'HeaderFooter'> = {
  get: Object.fromEntries(
    PARTS.map((part) => [
      part,
      (subject: Subject, model: Model) => texts(subject, model)[key(subject, part)] ?? '',
    ]),
  ),
  set: Object.fromEntries(
    PARTS.map((part) => [
      part,
      (subject: Subject, text: string, model: Model) => {
        texts(subject, model)[key(subject, part)] = text;
      },
    ]),
  ),
};

type Subject = Subjects['HeaderFooter'];
const texts = ({ sheetId }: Subject, { book }: Model) => book.records(sheetId).page.headersFooters;
const key = ({ page }: Subject, part: string): string => `${page} ${part}`;
