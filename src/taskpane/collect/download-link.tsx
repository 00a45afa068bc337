import type { ReactElement } from 'react';
import { Icon } from '../icons';
import type { ExportedFile } from '../state';
import { texts } from '../texts';

/** A file that was made; the link stays where the host cannot open it. */
export const DownloadLink = ({ name, url }: ExportedFile): ReactElement => (
  <a className="download" href={url} download={name}>
    <Icon name="export" />
    <span>{texts.export.download(name)}</span>
  </a>
);
