import type { Command } from 'commander';
import type { CheckItem } from '../words/catalogue';
import { AGAINST } from '../words/catalogue';
import { checkItems } from '../tasks/check-items';
import type { Io } from './io';
import { formId } from './options';

const SEVERITY = { error: '错误', verify: '核实' } as const;

const line = ({ name, severity, asks, source }: CheckItem): string =>
  `  [${SEVERITY[severity]}] ${name}：${asks}。（${source}）\n`;

const json = ({ id, name, severity, against, asks, source, forms }: CheckItem): string =>
  `${JSON.stringify({ id, name, severity, against, wording: asks, source, forms })}\n`;

/** `gouji rules`: everything that a report is checked for. */
export function addRules(program: Command, io: Io): void {
  program
    .command('rules')
    .description('列出检查哪些项目，各有什么依据')
    .option('--form <格式>', '只列一种格式的')
    .option('--json', '每项输出一行 JSON')
    .action(({ form, json: asJson }: { form?: string; json?: boolean }) => {
      const items = checkItems(form === undefined ? undefined : formId(form));
      if (asJson) for (const item of items) io.out(json(item));
      else
        for (const [against, name] of Object.entries(AGAINST)) {
          io.out(`${name}\n`);
          for (const item of items) if (item.against === against) io.out(line(item));
        }
    });
}
