import type { Source } from '../../tasks/open-document';
import type { TaskContext } from '../../tasks/task';
import type { CommandContext } from '../command-context';
import type { GivenText } from '../state';
import { checkTexts } from '../check/texts';

const words = checkTexts.text;

/** What a person does with the running text of a report. */
export interface TextCommands {
  /** Compares with this text from now on; undefined: with that of the report's own file only. */
  compareText(text: GivenText | undefined): Promise<void>;
  /** The same with the text of a file or paste, for the report with this key. */
  readText(source: Source, key: string | undefined): Promise<void>;
}

export function textCommands({ files, get, run, tell, done, checkWith }: CommandContext): TextCommands {
  const compare = async (text: GivenText | undefined, context: TaskContext): Promise<void> => {
    await checkWith({ text }, context);
    if (!text) done(words.forgotten);
    else if (get().reports?.some((report) => report.text)) done(words.done(text.name));
    else tell({ tone: 'error', text: words.unused });
  };
  return {
    async compareText(text) {
      await run(words.heading, (context) => compare(text, context));
    },
    async readText(source, key) {
      await run(words.heading, async (context) => {
        const paragraphs = await files.readRunningText(source, context);
        await compare({ name: source.name, key, paragraphs }, context);
      });
    },
  };
}
