declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
}

/** Base64 of a packed table of character codes. */
declare module '*.bcmap' {
  const base64: string;
  export default base64;
}
