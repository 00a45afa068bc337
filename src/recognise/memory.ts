import type { Form } from '../model/form';
import type { Grid } from '../model/grid';
import type { Template } from './template';
import { fits } from './template';
import type { Voter } from './votes';
import { voterOf } from './votes';

const MOST_TEMPLATES = 32;
/** A document larger than this is no template that others fill in. */
const MOST_ROWS = 2000;

/** The templates that the files of one job are filled in on, the last met first. */
export class Memory {
  private readonly templates: Template[] = [];

  constructor(private readonly voter: Voter) {}

  find(grids: readonly Grid[]): Template | undefined {
    const at = this.templates.findIndex((template) => fits(template, grids, this.voter.namesNothing));
    const [found] = at < 0 ? [] : this.templates.splice(at, 1);
    if (found) this.templates.unshift(found);
    return found;
  }

  /** Can a document with these grids be remembered at all? */
  holds(grids: readonly Grid[]): boolean {
    return (
      grids.every(({ aligned, hiddenRows }) => aligned && !hiddenRows?.length) &&
      grids.reduce((sum, { rows }) => sum + rows.length, 0) <= MOST_ROWS
    );
  }

  keep(template: Template): void {
    this.templates.unshift(template);
    this.templates.length = Math.min(this.templates.length, MOST_TEMPLATES);
  }
}

const memories = new WeakMap<readonly Form[], Memory>();

/** The memory of a list of forms: one as long as the list lives. */
export function memoryOf(forms: readonly Form[]): Memory {
  let memory = memories.get(forms);
  if (!memory) memories.set(forms, (memory = new Memory(voterOf(forms))));
  return memory;
}
