import type { Choice, Ledger, ListId, NameHint } from '../../model/ledger';
import { lettersOf, plainText } from '../../model/plain-text';
import { OPEN } from './existing-text';

/** What a text is proposed to mean, or why it must be asked. */
export type Proposal =
  | { readonly from: 'list' | 'proposed'; readonly word: string }
  | { readonly from: 'asked'; readonly why: string };

const NOT_ON_LIST = '列表里没有，请选';

/** A label of a list without the number before it: `（四）1.` */
const withoutNumber = (label: string): string => label.replace(/^（.）/u, '').replace(/^\d\./, '');

/** What a text means by the words of a list: one of them, or one that hints agree on; never where it must be asked. */
export function proposeWord(text: string, list: ListId, { lists, hints }: Ledger): Proposal {
  const letters = lettersOf(text);
  const own = lists[list].filter(
    ({ label }) => lettersOf(label) === letters || lettersOf(withoutNumber(label)) === letters,
  );
  const all = hints[list] ?? [];
  const plain = plainText(text).replace(/\s/g, '');
  const fitting = all.filter(({ pattern }) => pattern.test(plain));
  const exact = own.find(({ label }) => label === text);
  if (exact) return { from: 'list', word: exact.label };
  const asked = fitting.find(({ ask }) => ask !== undefined);
  if (asked) return { from: 'asked', why: asked.ask! };
  if (own.length === 1) return { from: 'list', word: own[0]!.label };
  const words = [
    ...new Set(
      fitting.flatMap(({ means = [], isOpen }) => (isOpen ? OPEN : (firstOn(lists[list], means) ?? []))),
    ),
  ];
  if (words.length > 1) return { from: 'asked', why: `像是几种：${words.join('、')}，请选一种` };
  return words[0] === undefined ? { from: 'asked', why: NOT_ON_LIST } : { from: 'proposed', word: words[0] };
}

const firstOn = (choices: readonly Choice[], ids: readonly string[]): string | undefined =>
  ids.flatMap((wanted) => choices.find(({ id }) => id === wanted)?.label ?? [])[0];

/** The sort of name that an applicant has. */
export const nameHintOf = (name: string, { nameHints }: Ledger): NameHint =>
  nameHints.find(({ pattern }) => pattern.test(plainText(name).replace(/\s/g, '')))!;
