import { byId, element } from './element';

/** The task pane: the add-in's page in a frame of 350 pixels, below a title bar. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  show(visible: boolean): void;
  visible(): boolean;
}

/** Puts the pane together; the frame loads once it stands in the page. */
export function createPane(frameName: string, title: string, onClose: () => void): Pane {
  const host = byId('pane');
  const frame = element('iframe', { title: title || '任务窗格', name: frameName });
  byId('pane-title').textContent = title;
  byId('pane-close').addEventListener('click', onClose);
  host.append(frame);
  return {
    frame,
    show: (visible) => host.toggleAttribute('hidden', !visible),
    visible: () => !host.hasAttribute('hidden'),
  };
}

/** Says in the pane that there is no add-in to show. */
export function showMissingAddin(): void {
  byId('pane').append(
    element('p', { class: 'missing' }, '没有找到加载项。请先运行 npm run build，再刷新本页。'),
  );
}

/**
 * Reports a dark theme to the add-in as Excel for Windows does. Office.js for the web has no way to be told,
 * so the value is laid into `Office.context` as soon as that exists.
 */
export function reportDarkTheme(frame: HTMLIFrameElement): void {
  const theme = {
    isDarkTheme: true,
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#333333',
    controlForegroundColor: '#ffffff',
  };
  const tell = ({ source }: MessageEvent): void => {
    const context = (frame.contentWindow as (Window & { Office?: { context?: object } }) | null)?.Office
      ?.context;
    if (source !== frame.contentWindow || !context || !('document' in context)) return;
    window.removeEventListener('message', tell);
    if (!('officeTheme' in context))
      Object.defineProperty(context, 'officeTheme', { value: theme, enumerable: true });
  };
  window.addEventListener('message', tell);
}
