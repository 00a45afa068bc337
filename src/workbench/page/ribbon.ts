import { byId, element } from './element';
import type { AddinManifest, RibbonButton } from './manifest';

/** Shows the add-in's tab with its buttons. */
export function showRibbon({ tab, buttons }: AddinManifest, press: (button: RibbonButton) => void): void {
  byId('tab').textContent = tab;
  byId('buttons').replaceChildren(
    ...buttons.map((button) => {
      const made = element(
        'button',
        { type: 'button', id: button.id, title: button.tip },
        ...(button.icon ? [element('img', { src: button.icon, alt: '', width: '24', height: '24' })] : []),
        element('span', {}, button.label),
      );
      made.addEventListener('click', () => press(button));
      return made;
    }),
  );
}
