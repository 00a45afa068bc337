import type { AnnexInput, ExportInput } from '../../tasks/files';
import type { CommandContext } from '../command-context';
import { exportTexts } from './texts';
import { copyToClipboard } from './clipboard';
import { dropLink, linkTo } from './exported-file';

const words = exportTexts.export;

/** What the screen 导出 asks for. */
export interface ExportCommands {
  exportAnnex(input: ExportInput): Promise<void>;
  /** Puts the tables on the clipboard. */
  copyAnnex(input: AnnexInput): Promise<void>;
  /** Puts paragraphs on the clipboard. */
  copyText(paragraphs: readonly string[]): Promise<void>;
}

export function exportCommands(pane: CommandContext): ExportCommands {
  const { files, get, dispatch, run, tell, done, openAsWorkbook } = pane;
  const copy = async (html: string, text: string, notes: readonly string[] = []): Promise<void> => {
    if (await copyToClipboard(text, html)) done([words.copied, ...notes].join(''));
    else tell({ tone: 'error', text: words.notCopied });
  };
  return {
    async exportAnnex(input) {
      dropLink(get().exported);
      dispatch({ exported: undefined });
      await run(words.run, async (context) => {
        const { notes, ...file } = await files.exportAnnex(input, context);
        dispatch({ exported: { ...linkTo(file), notes } });
        // The link stays where the host cannot open a new workbook.
        const opened = input.kind.to === 'xlsx' && (await openAsWorkbook(file.bytes, context));
        done(opened ? words.opened : words.ready);
      });
    },
    async copyAnnex(input) {
      await run(words.copy, async (context) => {
        const { html, text, notes } = await files.copyAnnex(input, context);
        await copy(html, text, notes);
      });
    },
    async copyText(paragraphs) {
      const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
      await copy(html, paragraphs.join('\n'));
    },
  };
}
