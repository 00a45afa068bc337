import { plainText } from '../model/plain-text';
import type { LedgerDigest, NumberedApplication } from '../model/ledger';
import { serialOf } from './calendar';

/** Applications that the ledgers of two years carry over otherwise, for one reason. */
export interface CarriedOtherwise {
  /** In words, without the applications. */
  readonly why: string;
  /** Their numbers; never a name or a content. */
  readonly numbers: readonly string[];
}

export interface CarriedOver {
  /** Applications with a number that both ledgers carry over alike. */
  readonly alike: number;
  readonly otherwise: readonly CarriedOtherwise[];
}

/** Applications open at the beginning of a year, as table 三 counts them: `type` is known, received before, not closed before. */
export function openAt(year: number, { applications }: LedgerDigest): readonly NumberedApplication[] {
  const start = serialOf(year, 1, 1);
  return applications.filter(
    ({ type, received, closed }) =>
      type !== undefined &&
      received !== undefined &&
      received < start &&
      !(closed !== undefined && closed < start),
  );
}

/**
 * What last year's ledger carries over into `now.year` against what this year's holds as carried over, application by
 * application. They are known by number: those without one, or whose number stands twice, are told and not compared.
 */
export function compareCarriedOver(now: LedgerDigest, before: LedgerDigest): CarriedOver {
  const [into, out] = [openAt(now.year, now), openAt(now.year, before)];
  const [here, there] = [byNumber(now.applications), byNumber(before.applications)];
  const reasons = new Map<string, string[]>();
  let alike = 0;
  const tell = (why: string, { number }: NumberedApplication): void => {
    reasons.set(why, [...(reasons.get(why) ?? []), number]);
  };
  const all = [...out, ...into];
  const isTwice = (application: NumberedApplication): boolean =>
    [here, there].some((known) => (known.get(keyOf(application))?.length ?? 0) > 1);
  const isComparable = (application: NumberedApplication): boolean =>
    keyOf(application) !== '' && !isTwice(application);
  for (const application of out.filter(isComparable)) {
    const [same] = here.get(keyOf(application)) ?? [];
    if (!same || !into.includes(same))
      tell(`上年台账结转下来，本年台账${stateOf(same, now.year)}`, application);
    else if (same.type !== application.type) tell('两年台账的申请人类型不同', application);
    else alike += 1;
  }
  for (const application of into.filter(isComparable)) {
    const [same] = there.get(keyOf(application)) ?? [];
    if (!same || !out.includes(same))
      tell(`本年台账作为上年结转，上年台账${stateOf(same, now.year)}`, application);
  }
  const unnumbered = all.filter((application) => !keyOf(application)).length;
  const twice = new Set(
    all.filter((application) => keyOf(application) && isTwice(application)).map(({ number }) => number),
  );
  return {
    alike,
    otherwise: [
      ...[...reasons].map(([why, numbers]) => ({ why, numbers })),
      ...(twice.size ? [{ why: '登记号重复，没有逐件核对', numbers: [...twice] }] : []),
      ...(unnumbered ? [{ why: `没有登记号的 ${unnumbered} 件，没有逐件核对`, numbers: [] }] : []),
    ],
  };
}

/** Why an application is not carried over by a ledger. */
function stateOf(application: NumberedApplication | undefined, year: number): string {
  const start = serialOf(year, 1, 1);
  if (!application) return '没有登记';
  const { type, received, closed } = application;
  if (received === undefined) return '的收到日期不是日期';
  if (received >= start) return `的收到日期在 ${year} 年`;
  if (closed !== undefined && closed < start) return `记为 ${year - 1} 年底前已办结`;
  return type === undefined ? '的申请人类型不在列表' : '没有计入';
}

/** Numbers that begin again every year tell an application only together with its day. */
const BEGINS_AGAIN = /^\d{1,4}$/;

function keyOf({ number, received }: NumberedApplication): string {
  const key = plainText(number).replace(/\s/g, '');
  return BEGINS_AGAIN.test(key) ? `${key}@${received === undefined ? '' : Math.floor(received)}` : key;
}

function byNumber(
  applications: readonly NumberedApplication[],
): ReadonlyMap<string, readonly NumberedApplication[]> {
  const known = new Map<string, NumberedApplication[]>();
  for (const application of applications) {
    const key = keyOf(application);
    if (key) known.set(key, [...(known.get(key) ?? []), application]);
  }
  return known;
}
