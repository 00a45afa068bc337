import type { Command, HelpConfiguration } from 'commander';

/** What commander says of a wrong call, by the pattern of its English words, in Chinese. */
const ERRORS: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/unknown command '(.*)'/, (name) => `没有“${name}”这个命令`],
  [/unknown option '(.*)'/, (name) => `没有“${name}”这个选项`],
  [/required option '(.*)' not specified/, (name) => `缺少必填的选项 ${name}`],
  [/option '(.*)' argument missing/, (name) => `选项 ${name} 后面缺少内容`],
  [/missing required argument '(.*)'/, (name) => `缺少 ${name}`],
  [/too many arguments/, () => '多给了内容'],
];

/** One Chinese sentence for a wrong call; what commander says otherwise is kept. */
export function usageSentence(message: string): string {
  for (const [pattern, words] of ERRORS) {
    const match = pattern.exec(message);
    const similar = /Did you mean (?:one of )?(.*)\?/.exec(message)?.[1];
    const hint = similar ? `是不是 ${similar.replaceAll(', ', '、')}？` : '';
    if (match) return `${words(...match.slice(1))}。${hint}用 gouji --help 或 gouji 命令 --help 查看用法。\n`;
  }
  return message;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '内容：',
};

/** Help in Chinese: the titles are commander's only words of its own. */
export const HELP_WORDS: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  subcommandTerm: (command: Command) =>
    command.registeredArguments.reduce(
      (term, registeredArgument) =>
        `${term} <${registeredArgument.name()}${registeredArgument.variadic ? '...' : ''}>`,
      command.name(),
    ),
  // Commander adds the default of a list, `[]`, which says nothing.
  optionDescription: ({ description }) => description,
  commandUsage: (command: Command) =>
    `${command.parent ? `${command.parent.name()} ` : ''}${command.name()} ${command.usage().replace('[options]', '[选项]').replace('[command]', '命令')}`,
};
