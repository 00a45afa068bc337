import type { Ability } from '../../excel';
import { ability } from '../../excel';

/** What this Excel can do; `missing` holds a Chinese sentence for everything that is switched off. */
export const hostAbility = (): Promise<Ability> => ability();
