import { ADDIN_BASE } from './options';

/** A ribbon button of the add-in. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  readonly action: { readonly show: true } | { readonly run: string };
}

/** What the workbench shows of the add-in's manifest. */
export interface AddinManifest {
  readonly tab: string;
  readonly paneTitle: string;
  readonly namespace: string;
  readonly buttons: readonly RibbonButton[];
}

const ICON_SIZE = '32';

/** Reads the tab, its buttons and the functions' namespace out of an add-in's XML manifest. */
export function readManifest(xml: string): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const base = new URL(
    '.',
    attribute(first(manifest, 'SourceLocation'), 'DefaultValue') || 'https://localhost/',
  ).href;
  const resources = new Map<string, string>();
  for (const tag of ['String', 'Image', 'Url']) {
    for (const resource of all(first(manifest, 'Resources'), tag)) {
      resources.set(attribute(resource, 'id'), attribute(resource, 'DefaultValue'));
    }
  }
  const text = (element: Element | null): string => resources.get(attribute(element, 'resid')) ?? '';
  const local = (url: string): string => (url.startsWith(base) ? ADDIN_BASE + url.slice(base.length) : url);
  const buttons = all(manifest, 'Control').filter((control) => control.getAttribute('xsi:type') === 'Button');
  const tab = first(manifest, 'CustomTab');
  return {
    tab: text(tab && ([...tab.children].find(({ localName }) => localName === 'Label') ?? null)) || '加载项',
    paneTitle:
      text(first(first(manifest, 'Action', 'ShowTaskpane'), 'Title')) ||
      attribute(first(manifest, 'DisplayName'), 'DefaultValue'),
    namespace: text(first(manifest, 'Namespace')),
    buttons: buttons.map((control) => ({
      id: attribute(control, 'id'),
      label: text(first(control, 'Label')),
      tip: text(first(first(control, 'Supertip'), 'Description')),
      icon: local(
        text(all(control, 'Image').find((image) => attribute(image, 'size') === ICON_SIZE) ?? null),
      ),
      action: actionOf(control),
    })),
  };
}

function actionOf(control: Element): RibbonButton['action'] {
  const name = first(control, 'FunctionName')?.textContent.trim();
  return name ? { run: name } : { show: true };
}

const all = (parent: Document | Element | null, name: string): Element[] => [
  ...(parent?.getElementsByTagNameNS('*', name) ?? []),
];

const first = (parent: Document | Element | null, name: string, type?: string): Element | null =>
  all(parent, name).find((element) => !type || element.getAttribute('xsi:type') === type) ?? null;

const attribute = (element: Element | null, name: string): string => element?.getAttribute(name) ?? '';
