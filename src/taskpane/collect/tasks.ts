import { collectFiles, overviewOf, readOfficeFile } from '../../tasks/collect';
import { openReceived } from '../../tasks/live';
import { comparedWith } from './compared';
import type { CollectTasks } from './ports';

/** Joins the screen 下级报送 to the task objects. */
export const collectTasks: CollectTasks = {
  async collect(files, found, context) {
    await collectFiles.run({ files, onResult: found }, context);
  },
  overview: (files, input) => overviewOf(comparedWith(input.lastYear ?? [], files), input),
  async readOffices(file) {
    return (await readOfficeFile(await file.bytes(), file.name)).offices;
  },
  async open({ report, findings }, context) {
    const { sheets, marked } = await openReceived.run({ report, findings }, context);
    return { sheets: sheets.map(({ sheetName }) => sheetName), marked };
  },
};
