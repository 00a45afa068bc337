import type { Titled } from '../../derive/title';
import { unitAndYear } from '../../derive/title';
import { itemsOf } from './items';
import type { LetterItem, LetterSource, Tier } from './source';
import { isUndecidedRule } from './source';
import { ANSWER_LABEL, dateWords, deadlineWords, LETTER_ENDINGS } from './words';

/** A letter as plain data; painters turn it into a Word file or plain text. Every text is whole sentences. */
export interface Letter extends Titled {
  readonly salutation: string;
  readonly opening: readonly string[];
  readonly sections: readonly LetterSection[];
  readonly closing: readonly string[];
  /** 反馈单位; empty where not given. */
  readonly sender: string;
  /** `2024年1月5日`. */
  readonly date: string;
}

/** Items of one kind. */
export interface LetterSection {
  readonly heading: string;
  readonly items: readonly NumberedItem[];
}

/** Numbers run from 1 through the whole letter. */
export type NumberedItem = LetterItem & { readonly number: number };

/** What every letter of one sending has in common. */
export interface LetterFrame {
  /** ISO date or free words, such as `1月20日下班前`; without one the letter says 近日. */
  readonly deadline?: string;
  readonly sender?: string;
  /** Which time it is that the office sends, and what has become of the last letter, as sentences. */
  readonly round?: string;
  readonly date: Date;
}

const KINDS: readonly { readonly tier: Tier; readonly heading: string; readonly task: string }[] = [
  { tier: 'error', heading: '必须改正', task: '改正' },
  { tier: 'verify', heading: '请核实', task: '核实' },
  { tier: 'blank', heading: '请补填', task: '补填' },
];

/** The letter on one report; undefined where nothing was found. */
export function letterOf(source: LetterSource, frame: LetterFrame): Letter | undefined {
  const items = itemsOf(source);
  if (!items.length) return undefined;
  const kinds = KINDS.map((kind) => ({
    ...kind,
    items: items.filter(({ tier }) => tier === kind.tier),
  })).filter((kind) => kind.items.length > 0);
  const counts = kinds.map((kind) => `${kind.heading}的 ${kind.items.length} 项`).join('、');
  const tasks = kinds.map(({ task }) => task).join('、');
  const undecided = source.findings.filter(isUndecidedRule).length;
  const { unit, year } = source.report;
  const { report } = source.form.names;
  return {
    ...opened(unit, `${unitAndYear({ unit, year })}${report}${LETTER_ENDINGS.report}`, report, frame),
    opening: [
      `你单位报送的${unitAndYear({ unit: null, year })}${report}（文件：${source.file}）已收悉。${frame.round ?? ''}经核对，有${counts}，现反馈如下。`,
    ],
    sections: numbered(kinds),
    closing: [
      ...(undecided ? [`因有空格或没有读出的格，另有 ${undecided} 处勾稽关系尚未核对，请一并核对。`] : []),
      `请于${deadlineWords(frame.deadline)}完成${tasks}，并重新报送。`,
      ...(kinds.some(({ tier }) => tier === 'verify')
        ? [
            `请核实的各项，如确与实际情况相符，不必改数，请在“${ANSWER_LABEL.slice(0, -1)}”处写明原因，随本单一并报回。`,
          ]
        : []),
    ],
  };
}

/**
 * The letter on a file that could not be read; the problem says what is wrong and what to do. `report` names what is
 * collected.
 */
export function unreadableLetter(
  {
    office,
    file,
    problem,
    report,
  }: {
    readonly office: string | null;
    readonly file: string;
    readonly problem: string;
    readonly report: string;
  },
  frame: LetterFrame,
): Letter {
  return {
    ...opened(office, `报送文件《${file}》${LETTER_ENDINGS.unreadable}`, report, frame),
    opening: [
      `你单位报送的文件《${file}》已收到，但未能读取其中的表格，无法核对。`,
      `原因和办法：${problem}`,
    ],
    sections: [],
    closing: [`请按上述办法处理后，于${deadlineWords(frame.deadline)}重新报送。`],
  };
}

/** The reminder to an office that has not sent what `report` names. */
export function reminderLetter(
  office: string,
  report: string,
  year: number | null,
  frame: LetterFrame,
): Letter {
  const reportOfYear = `${unitAndYear({ unit: null, year })}${report}`;
  return {
    ...opened(office, `报送${reportOfYear}${LETTER_ENDINGS.reminder}`, report, frame),
    opening: [`截至${dateWords(frame.date)}，尚未收到你单位的${reportOfYear}。`],
    sections: [],
    closing: [
      `请于${deadlineWords(frame.deadline)}报送。如已报送，请告知报送的时间和方式，以便查找。`,
      '确有困难不能按时报送的，请说明原因和预计报送的时间。',
    ],
  };
}

const opened = (
  office: string | null,
  about: string,
  titleWords: string,
  { sender = '', date }: LetterFrame,
) => ({
  title: `关于${about}`,
  titleWords,
  salutation: `${office ?? '报送单位'}：`,
  sender,
  date: dateWords(date),
});

const ORDINALS = ['一', '二', '三'];

function numbered(
  kinds: readonly { readonly heading: string; readonly items: readonly LetterItem[] }[],
): readonly LetterSection[] {
  let before = 0;
  return kinds.map(({ heading, items }, index) => {
    const first = before + 1;
    before += items.length;
    return {
      heading: `${ORDINALS[index]}、${heading}（${items.length} 项）`,
      items: items.map((item, index) => ({ ...item, number: first + index })),
    };
  });
}
