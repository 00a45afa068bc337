import type { FileContent } from '../../tasks/open-document';
import type { ExportedFile } from '../state';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Readonly<Record<string, string>> = {
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  docx: `${OFFICE}.wordprocessingml.document`,
  html: 'text/html;charset=utf-8',
  zip: 'application/zip',
};

/** Keeps a file for a link; the ending of its name tells its kind. */
export function linkTo({ name, bytes }: FileContent): ExportedFile {
  const blob = new Blob([bytes.slice().buffer], { type: TYPES[name.replace(/^.*\./, '')] });
  return { name, url: URL.createObjectURL(blob) };
}

/** Lets the file behind a link go. */
export function dropLink(file: ExportedFile | undefined): void {
  if (file) URL.revokeObjectURL(file.url);
}
