import type { CheckedReport } from '../../tasks/check-report';
import type { Desk } from '../desk';
import type { ExportChoice } from '../ports';
import { texts } from '../texts';
import { copyToClipboard } from './clipboard';
import { createBlob } from './exported-file';

const words = texts.export;

/** What the screen 导出 asks for. */
export interface ExportCommands {
  exportAnnex(report: CheckedReport, choice: ExportChoice): Promise<void>;
  /** Puts the tables on the clipboard. */
  copyAnnex(report: CheckedReport, choice: Omit<ExportChoice, 'kind'>): Promise<void>;
  /** Puts paragraphs on the clipboard. */
  copyText(paragraphs: readonly string[]): Promise<void>;
}

export function exportCommands({ tasks, get, dispatch, run, tell, done, inWorkbook }: Desk): ExportCommands {
  const copy = async (html: string, text: string, notes: readonly string[] = []): Promise<void> => {
    if (await copyToClipboard(text, html)) done([words.copied, ...notes].join(''));
    else tell({ tone: 'error', text: words.notCopied });
  };
  return {
    async exportAnnex(report, choice) {
      const before = get().exported;
      if (before) URL.revokeObjectURL(before.url);
      dispatch({ exported: undefined });
      await run(words.run, async (context) => {
        const { name, bytes, notes } = await tasks.exportAnnex(report, choice, context);
        dispatch({ exported: { name, url: URL.createObjectURL(createBlob(bytes, name)), notes } });
        // The link stays where the host cannot open a new workbook.
        const opened =
          choice.kind.to === 'xlsx' &&
          inWorkbook() &&
          (await tasks.openWorkbook(bytes, context).then(
            () => true,
            () => false,
          ));
        done(opened ? words.opened : words.ready);
      });
    },
    async copyAnnex(report, choice) {
      await run(words.copy, async (context) => {
        const { html, text, notes } = await tasks.copyAnnex(report, choice, context);
        await copy(html, text, notes);
      });
    },
    async copyText(paragraphs) {
      const html = paragraphs.map((each) => `<p>${each}</p>`).join('');
      await copy(html, paragraphs.join('\n'));
    },
  };
}
