import { ability } from './ability';
import { inExcel } from './session';

/** Watching of the workbook: how to end it, and what the host cannot tell, as a Chinese sentence. */
export interface Watching {
  readonly missing?: string;
  stop(): Promise<void>;
}

const QUIET_MS = 150;
const NOTHING: Watching = {
  missing: '这个版本的 Excel 不能自动重新校验：更改数字后请按「重新校验」。',
  stop: () => Promise.resolve(),
};

/**
 * Calls back after any change of cells, and after sheets are added, deleted or renamed: once, when nothing more has
 * happened for 150 ms. Where the host has no such events it watches nothing and says so.
 */
export async function watch(onChange: () => void): Promise<Watching> {
  const { watch: possible, excelApi } = await ability();
  if (!possible) return NOTHING;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(changed),
      worksheets.onAdded.add(changed),
      worksheets.onDeleted.add(changed),
      ...(excelApi >= 17 ? [worksheets.onNameChanged.add(changed)] : []),
    ];
    await context.sync();
    return added;
  });
  return {
    stop: async () => {
      clearTimeout(timer);
      const [first] = handlers;
      if (!first) return;
      await Excel.run(first.context, async (context) => {
        for (const handler of handlers.splice(0)) handler.remove();
        await context.sync();
      });
    },
  };
}
