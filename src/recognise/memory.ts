import type { Form } from '../model/form';
import type { Grid } from '../model/grid';
import { memo } from '../model/memo';
import type { Template } from './template';
import { fits } from './template';
import { THRESHOLDS } from './thresholds';
import type { Voter } from './votes';
import { voterOf } from './votes';

/** The templates that the files of one job are filled in on, the last met first. */
class Memory {
  private readonly templates: Template[] = [];

  constructor(private readonly voter: Voter) {}

  find(grids: readonly Grid[]): Template | undefined {
    const index = this.templates.findIndex((template) => fits(template, grids, this.voter.namesNothing));
    const [template] = index < 0 ? [] : this.templates.splice(index, 1);
    if (template) this.templates.unshift(template);
    return template;
  }

  keep(template: Template): void {
    this.templates.unshift(template);
    this.templates.length = Math.min(this.templates.length, THRESHOLDS.templates);
  }
}

/** The memory of a list of forms: one as long as the list lives. */
export const memoryOf = memo((forms: readonly Form[]) => new Memory(voterOf(forms)));
