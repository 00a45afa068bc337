declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object;
  /** Bytes that all documents have unpacked since it was set to 0, and how many they may. The build adds it. */
  export const unpacked: {
    bytes: number;
    most: number;
    mostStates: number;
    mostOperators: number;
  };
}

/** Base64 of a packed table of character codes. */
declare module '*.bcmap' {
  const base64: string;
  export default base64;
}
