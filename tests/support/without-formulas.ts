import type { Report } from '../../src/model/report';

/** A report with its entries alone, without what the formulas of a sheet say of them. */
export const withoutFormulas = ({ form, unit, year, tables }: Report): Report => ({
  form,
  unit,
  year,
  tables,
});
