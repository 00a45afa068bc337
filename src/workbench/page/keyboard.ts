import type { FocusExit } from '../transport/wac';
import { byId } from './element';
import type { Pane } from './pane';

/** Where the focus goes that the add-in's page gives up. */
export function leavePane(way: FocusExit): void {
  if (way === 'backward') byId('pane-close').focus();
  else focusGrid();
}

/**
 * F6 goes from part to part of the page, Shift+F6 back: file and ribbon, cells, pane. In the cells Tab goes to the next
 * cell, as in Excel; from the pane's title bar it goes into the pane.
 */
export function moveBetweenParts(pane: Pane, enterPane: (from: 'start' | 'end') => void): void {
  const inPane = { place: '#pane', enter: () => enterPane('start') };
  const parts = [
    { place: 'header, #notices', enter: focusRibbon },
    { place: '#grid', enter: focusGrid },
    inPane,
  ];
  const go = (step: 1 | -1): void => {
    const now = parts.findIndex(({ place }) => document.activeElement?.closest(place));
    const order = parts.length;
    let next = (Math.max(now, 0) + step + order) % order;
    if (parts[next] === inPane && !pane.visible()) next = (next + step + order) % order;
    parts[next]!.enter();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(event.shiftKey ? -1 : 1);
  };
  window.addEventListener('keydown', onKey, true);
  pane.frame.addEventListener('load', () => {
    const inside = pane.frame.contentWindow;
    inside?.addEventListener('keydown', onKey, true);
    inside?.addEventListener('keydown', (event) => leaveWhereNothingMoves(pane.frame, event), true);
  });
  byId('pane-close').addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    if (event.shiftKey) focusGrid();
    else enterPane('start');
  });
}

const MOVED_WITHIN = 50;

/**
 * Office.js takes Tab from the browser and puts the focus on the next thing itself. Where that is one of the invisible
 * stops by which Fluent's lists catch the focus, the focus comes back to where it was, and would never get out.
 */
function leaveWhereNothingMoves(frame: HTMLIFrameElement, { key, shiftKey, target }: KeyboardEvent): void {
  if (key !== 'Tab') return;
  setTimeout(() => {
    const moved = document.activeElement !== frame || frame.contentDocument?.activeElement !== target;
    if (!moved) leavePane(shiftKey ? 'backward' : 'forward');
  }, MOVED_WITHIN);
}

const focusRibbon = (): void => document.querySelector<HTMLElement>('header button')?.focus();

/** Univer takes what is typed in a hidden field that can be edited. */
function focusGrid(): void {
  byId('grid').querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
}
