import packageJson from '../../../package.json';
import type { Tier } from '../../model/cause';
import { collectionSentence } from '../../tasks/collect';
import type { Io } from '../io';
import type { Printer } from './format';
import { causeLines } from './lines';

const LEVELS: Readonly<Record<Tier, string>> = {
  error: 'error',
  verify: 'warning',
  undecided: 'note',
  explained: 'none',
};

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
}

const uriOf = (file: string): string => file.split(/[\\/]/).map(encodeURIComponent).join('/');

const location = (file: string, addresses: readonly string[]) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file) } },
  ...(addresses.length && {
    logicalLocations: addresses.map((address) => ({ fullyQualifiedName: address, kind: 'member' })),
  }),
});

/** One SARIF 2.1.0 log, for systems that collect the findings of tools. */
export function sarifPrinter({ out }: Pick<Io, 'out'>): Printer {
  const results: Result[] = [];
  return {
    report(received) {
      for (const { tier, rule, title, advice, addresses } of causeLines(received))
        results.push({
          ruleId: rule,
          level: LEVELS[tier],
          message: { text: `${title}。${advice}` },
          locations: [location(received.file, addresses)],
        });
    },
    unreadable: ({ file, problem }) =>
      void results.push({
        ruleId: 'file.unreadable',
        level: 'error',
        message: { text: problem },
        locations: [location(file, [])],
      }),
    end({ findings }) {
      for (const finding of findings)
        results.push({
          ruleId: `collection.${finding.kind}`,
          level: LEVELS[finding.severity],
          message: { text: collectionSentence(finding) },
          locations: finding.senders.slice(0, 1).map(({ report }) => location(report.file, [])),
        });
      const rules = [...new Set(results.map(({ ruleId }) => ruleId))].map((id) => ({ id }));
      const driver = { name: packageJson.name, version: packageJson.version, rules };
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, results }],
      };
      out(`${JSON.stringify(log)}\n`);
    },
  };
}
