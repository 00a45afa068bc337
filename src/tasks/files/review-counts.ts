import { grouped } from '../../model/grouped';
import type { CountTable, Nature, OverviewLine, ProblemLine } from '../../sheet/review-list';

/** Lines that leave all tables room on one page of A4 in readable print. */
const MOST = { kinds: 14, parents: 20 } as const;

type Counts = readonly [string, ...number[]];

/** What 总览 counts: problems by their kind, and offices by whose they are, where the list of offices tells it. */
export function reviewCounts(
  overview: readonly OverviewLine[],
  problems: readonly ProblemLine[],
): readonly CountTable[] {
  return [byKind(problems), ...(overview.some(({ parent }) => parent !== '') ? [byParent(overview)] : [])];
}

/** What is found in reports, the gravest first. */
export const FOUND: readonly Nature[] = ['错误', '核实', '空白', '无法判断', '已说明'];

/** Of several rules that one cause breaks it counts under the first. */
const kindOf = ({ rule }: ProblemLine): string => rule.split('、', 1)[0]!;

function byKind(problems: readonly ProblemLine[]): CountTable {
  const lines = problems.filter(({ nature }) => FOUND.includes(nature));
  const count = (name: string, those: readonly ProblemLine[]): Counts => [
    name,
    ...FOUND.map((nature) => those.filter((line) => line.nature === nature).length),
    new Set(those.map(({ office }) => office)).size,
  ];
  const kinds = [...grouped(lines, kindOf)].sort(
    ([, a], [, b]) => gravity(b) - gravity(a) || b.length - a.length,
  );
  return {
    title: '一、各类问题（处）',
    header: ['问题', ...FOUND, '涉及单位'],
    rows: shortened(kinds, MOST.kinds, '类', count, lines),
  };
}

const gravity = (lines: readonly ProblemLine[]): number =>
  lines.filter(({ nature }) => nature === '错误').length;

function byParent(overview: readonly OverviewLine[]): CountTable {
  const offices = (lines: readonly OverviewLine[]): number => new Set(lines.map(({ office }) => office)).size;
  const count = (name: string, lines: readonly OverviewLine[]): Counts => {
    const of = (state: OverviewLine['state']) => lines.filter((line) => line.state === state);
    const sent = of('已报');
    const errors = sent.filter(({ result }) => result === '错误').length;
    const clean = sent.filter(({ result }) => result === '无误' || result === '已说明').length;
    return [
      name,
      offices([...sent, ...of('无法读取')]),
      offices(of('未报送')),
      of('无法读取').length,
      errors,
      sent.length - errors - clean,
      clean,
    ];
  };
  const counted = overview.filter(({ state }) => state !== '不计入');
  const parents = [...grouped(counted, ({ parent }) => parent || '（名单没有写上级）')];
  return {
    title: '二、各地区（上级）',
    header: ['地区（上级）', '已报单位', '未报单位', '无法读取', '有错误', '待核实', '无误'],
    rows: shortened(parents, MOST.parents, '个', count, counted),
  };
}

/** A line for each group; those beyond `most` in one line, and all in the last. */
function shortened<Line>(
  groups: readonly (readonly [string, readonly Line[]])[],
  most: number,
  measure: string,
  count: (name: string, lines: readonly Line[]) => Counts,
  all: readonly Line[],
): readonly Counts[] {
  const isLong = groups.length > most;
  const shown = isLong ? groups.slice(0, most - 1) : groups;
  const others = groups.slice(shown.length);
  return [
    ...shown.map(([name, lines]) => count(name, lines)),
    ...(isLong
      ? [
          count(
            `其余 ${others.length} ${measure}`,
            others.flatMap(([, lines]) => lines),
          ),
        ]
      : []),
    count('合计', all),
  ];
}
