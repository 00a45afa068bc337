import type { OPS } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';

/** Bigger pictures than this are not looked at, in pixels: only one that is a line matters. */
const LARGEST_PICTURE = 4096;

/** A font names a table of character codes that is not at hand, so what it writes cannot be read. */
export class UnknownCodes extends Error {}

/**
 * Opens a document with PDF.js, which is loaded for the first one. It takes over the bytes, asks for nothing outside
 * of them, runs no script and draws nothing.
 */
export async function openPdf(bytes: Uint8Array): Promise<{
  readonly pdf: PDFDocumentProxy;
  readonly codes: typeof OPS;
  /** Ends it, and throws what it could not say while it was read. */
  close(): Promise<void>;
}> {
  const [{ getDocument, OPS: codes }] = await Promise.all([
    import(/* webpackChunkName: "pdf" */ 'pdfjs-dist/legacy/build/pdf.mjs'),
    // Where this is loaded, PDF.js works in the same thread.
    import(/* webpackChunkName: "pdf-core" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  let missing: string | undefined;
  class CharacterCodes {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
      const { characterCodes } = await import(/* webpackChunkName: "pdf-codes" */ './character-codes');
      const packed = characterCodes[name];
      if (packed === undefined) throw new Error((missing = name));
      return { cMapData: Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)), isCompressed: true };
    }
  }
  const task = getDocument({
    data: bytes,
    CMapReaderFactory: CharacterCodes,
    maxImageSize: LARGEST_PICTURE,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  return {
    pdf: await task.promise,
    codes,
    async close() {
      await task.destroy();
      if (missing !== undefined) throw new UnknownCodes(missing);
    },
  };
}
