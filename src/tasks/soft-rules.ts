import type { SoftRule } from '../derive/soft-rules';
import { softRules as rulesOf } from '../derive/soft-rules';
import { formForUnit, forms } from '../forms';

export type { SoftRule };

/** Any office that has no power to make 规章: its forms have every rule that an office's may have. */
const TOWN = '镇';

/** Checks that an office may switch off, on any of the forms, each once. */
export const softRules = (): readonly SoftRule[] => rulesOf(forms.map((form) => formForUnit(form, TOWN)));
