import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Command, Option } from 'commander';
import { givenFile } from './given-file';
import type { Io } from './io';
import { UsageError } from './io';

/** What a nightly job repeats, in a file beside the data: `{ "check": { "lastYear": ["2023"], … }, "combine": … }`. */
export const CONFIG_NAME = 'gouji.json';

/** Options that name files or folders, which stand in the file as seen from it; patterns and units stay as they are. */
const PATHS: ReadonlySet<string> = new Set([
  'files',
  'lastYear',
  'rules',
  'offices',
  'register',
  'letters',
  'reviewList',
  'text',
  'own',
  'map',
  'saveMap',
  'reported',
  'output',
]);

/** Gives the command that is called the options of its config file, where there is one; those on the line go before. */
export function applyConfig(program: Command, args: readonly string[], io: Io): void {
  const command = program.commands.find((each) => args.includes(each.name()));
  const path = command && configPath(args, command.name(), io);
  if (!command || path === undefined) return;
  const settings = readConfig(
    path,
    io,
    program.commands.map((each) => each.name()),
  )[command.name()];
  if (settings === undefined) return;
  if (!isObject(settings)) throw badConfig(path, `“${command.name()}”里应是各个选项`);
  for (const [key, value] of Object.entries(settings)) {
    const option = command.options.find((each) => each.attributeName() === key);
    if (!option && key !== 'files')
      throw badConfig(path, `${command.name()} 没有“${key}”这个选项，可写：${optionNames(command)}`);
    const needed = valueProblem(key, value, option);
    if (needed !== undefined) throw badConfig(path, `“${key}”应是${needed}`);
    command.setOptionValueWithSource(key, PATHS.has(key) ? fromFolder(path, value) : value, 'config');
  }
}

function configPath(args: readonly string[], command: string, { cwd }: Io): string | undefined {
  const given = args.indexOf('--config');
  if (given >= 0 && args[given + 1] !== undefined) return args[given + 1];
  const folder = args[args.indexOf(command) + 1] ?? '';
  const isFolder =
    folder !== '' && existsSync(resolve(cwd, folder)) && statSync(resolve(cwd, folder)).isDirectory();
  const places = [CONFIG_NAME, ...(isFolder ? [join(folder, CONFIG_NAME)] : [])];
  return places.find((place) => existsSync(resolve(cwd, place)));
}

function readConfig(path: string, io: Io, commands: readonly string[]): Record<string, unknown> {
  const { bytes } = givenFile(path, '设置文件', io);
  let config: unknown;
  try {
    config = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw badConfig(path, '不是 JSON');
  }
  if (!isObject(config)) throw badConfig(path, '应是 { "check": { … } }');
  const unknown = Object.keys(config).find((key) => !commands.includes(key));
  if (unknown !== undefined) throw badConfig(path, `没有“${unknown}”这个命令，可写：${commands.join('、')}`);
  return config;
}

const badConfig = (path: string, problem: string): UsageError =>
  new UsageError(`设置文件 ${path} 不对：${problem}。请改正后再试。`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const optionNames = (command: Command): string =>
  ['files', ...command.options.map((option) => option.attributeName())].join('、');

/** What a value should be; undefined where it is. */
function valueProblem(key: string, value: unknown, option: Option | undefined): string | undefined {
  const isList = key === 'files' || Array.isArray(option?.defaultValue);
  if (isList)
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? undefined : '一列文字';
  if (option?.isBoolean()) return typeof value === 'boolean' ? undefined : ' true 或 false';
  return typeof value === 'string' ? undefined : '文字';
}

/** Paths as seen from where the command runs. */
function fromFolder(path: string, value: unknown): unknown {
  const placed = (each: string): string =>
    isAbsolute(each) || dirname(path) === '.' ? each : join(dirname(path), each);
  return Array.isArray(value) ? value.map((each) => placed(each as string)) : placed(value as string);
}
