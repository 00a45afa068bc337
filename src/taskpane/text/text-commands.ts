import type { Desk } from '../desk';
import type { Source } from '../ports';
import type { GivenText } from '../state';
import { texts } from '../texts';

const words = texts.text;

/** What a person does with the running text of a report. */
export interface TextCommands {
  /** Compares with this text from now on; undefined: with that of the report's own file only. */
  compareText(text: GivenText | undefined): Promise<void>;
  /** The same with the text of a file or paste, for the report with this key. */
  readText(source: Source, key: string | undefined): Promise<void>;
}

export function textCommands({ tasks, run, done, checkWith }: Desk): TextCommands {
  return {
    async compareText(text) {
      await run(words.heading, async (context) => {
        await checkWith({ text }, context);
        done(text ? words.done(text.name) : words.forgotten);
      });
    },
    async readText(source, key) {
      await run(words.heading, async (context) => {
        const paragraphs = await tasks.readText(source, context);
        await checkWith({ text: { name: source.name, key, paragraphs } }, context);
        done(words.done(source.name));
      });
    },
  };
}
