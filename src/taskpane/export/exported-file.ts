const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The bytes of an xlsx as something a link can point to. */
export const createBlob = (bytes: Uint8Array): Blob => new Blob([bytes.slice().buffer], { type: XLSX });
