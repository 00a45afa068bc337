import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { downloadsMayFail, openInBrowser } from '../office';
import type { ExportedFile } from '../state';
import { exportTexts } from './texts';

const words = exportTexts.export;

/** A file that was made. Where the host may not follow the link, a browser is the second way. */
export const DownloadLink = ({ name, url }: Pick<ExportedFile, 'name' | 'url'>): ReactElement => (
  <>
    <a className="download" href={url} download={name}>
      <Icon name="export" />
      <span>{words.download(name)}</span>
    </a>
    {downloadsMayFail() && (
      <>
        <p className="quiet">{words.linkMayFail}</p>
        <div className="row">
          <Button size="small" onClick={openInBrowser}>
            {words.inBrowser}
          </Button>
        </div>
      </>
    )}
  </>
);
