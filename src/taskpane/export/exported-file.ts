const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  docx: `${OFFICE}.wordprocessingml.document`,
  html: 'text/html;charset=utf-8',
  zip: 'application/zip',
};

/** The bytes of a file as something a link can point to; the ending of its name tells its kind. */
export const createBlob = (bytes: Uint8Array, name: string): Blob =>
  new Blob([bytes.slice().buffer], { type: TYPES[name.replace(/^.*\./, '')] });
