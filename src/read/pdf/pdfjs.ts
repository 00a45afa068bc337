import type { OPS } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api';
import { bytesOf } from '../bytes';
import { fromFile, tooMuchContent, withoutCodes } from './refusals';

/** All that a file may unpack to, in bytes; a report with whole fonts in it comes to some tens of millions. */
const MOST_UNPACKED = 128_000_000;
/** States kept one on another; the standard allows 28 (ISO 32000-1, annex C). */
const MOST_STATES = 1000;
/** Operators of a page; one full of text and broken lines has some ten thousand. */
const MOST_OPERATORS = 150_000;

/**
 * Opens a document with PDF.js, which is loaded for the first one. It takes over the bytes, asks for nothing outside
 * of them, runs no script and draws nothing. Files share one count of what they unpack, from the last one opened on.
 *
 * @throws ReadError where the file is damaged; that PDF.js cannot be loaded is another error
 */
export async function openPdf(bytes: Uint8Array): Promise<{
  readonly pdf: PDFDocumentProxy;
  readonly codes: typeof OPS;
  /** Ends it, and throws what it could not say while it was read. */
  close(): Promise<void>;
}> {
  const [{ getDocument, OPS: codes }, { unpacked }] = await Promise.all([
    import(/* webpackChunkName: "pdf" */ 'pdfjs-dist/legacy/build/pdf.mjs'),
    // Where this is loaded, PDF.js works in the same thread.
    import(/* webpackChunkName: "pdf-core" */ 'pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(unpacked, {
    bytes: 0,
    most: MOST_UNPACKED,
    mostStates: MOST_STATES,
    mostOperators: MOST_OPERATORS,
  });
  let failure: unknown;
  class CharacterCodes {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
      try {
        const { characterCodes } = await import(/* webpackChunkName: "pdf-codes" */ './character-codes');
        const packed = characterCodes[name];
        if (packed === undefined) throw withoutCodes();
        return { cMapData: bytesOf(atob(packed)), isCompressed: true };
      } catch (error) {
        throw (failure = error);
      }
    }
  }
  const task = getDocument({
    data: bytes,
    CMapReaderFactory: CharacterCodes,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    if (unpacked.bytes > unpacked.most) throw tooMuchContent();
    if (failure !== undefined) throw failure;
  };
  try {
    return { pdf: await fromFile(task.promise), codes, close };
  } catch (error) {
    await close();
    throw error;
  }
}
