import type { Form } from '../model/form';
import { form2014 } from './form-2014';
import { form2019 } from './form-2019';
import { form2021 } from './form-2021';

/** All official forms, the one in force first. A new form is one more file and one more name here. */
export const forms: readonly Form[] = [form2021, form2019, form2014];
