import type { FormId } from '../../model/form';
import { TaskError } from '../../tasks/task';
import { fillTexts } from './texts';

/** One published report among the samples, as `assets/samples/index.json` lists it. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly form: FormId;
}

const FOLDER = 'assets/samples/';

async function fetched(name: string): Promise<Response> {
  const response = await fetch(`${FOLDER}${name}`).catch(() => undefined);
  if (!response?.ok) throw new TaskError(fillTexts.source.sampleMissing);
  return response;
}

/** The list of samples, from the add-in's own origin. Throws `TaskError` where it cannot be had. */
export const fetchSamples = async (): Promise<readonly Sample[]> => (await fetched('index.json')).json();

/** The text of one sample. Throws `TaskError` where it cannot be had. */
export const fetchSample = async (
  file: string,
  title: string,
): Promise<{ readonly name: string; readonly text: string }> => ({
  name: title,
  text: await (await fetched(file)).text(),
});
