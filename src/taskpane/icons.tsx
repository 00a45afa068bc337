import type { ReactElement } from 'react';

/** Outlines on a 20 × 20 grid, drawn for this pane; always beside a word, so hidden from screen readers. */
const PATHS = {
  insert: 'M3 5.5h14M3 10h14M8 3v14M3 3h14v8M11 17H3V3M14.5 13v5M12 15.5h5',
  check: 'M4 10.5l4 4 8-9',
  export: 'M10 3v9M6.5 8.5L10 12l3.5-3.5M4 13.5V17h12v-3.5',
  paste: 'M7 4H5v13h10V4h-2M7 3h6v3H7zM7.5 10h5M7.5 13h5',
  open: 'M3 16V4h5l2 2h6v2.5M3 16l2.5-7.5H18L15.5 16z',
  sample: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  zero: 'M10 4c2.2 0 3.5 2.4 3.5 6S12.2 16 10 16s-3.5-2.4-3.5-6S7.8 4 10 4z',
  error: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM7.3 7.3l5.4 5.4M12.7 7.3l-5.4 5.4',
  verify: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.2',
  explained: 'M3 4h14v10H9l-4 3.5V14H3zM6.5 9.2l2.2 2.2 4.3-4.6',
  undecided:
    'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM8 8a2 2 0 1 1 2.7 1.9c-.5.2-.7.6-.7 1.3M10 13.8v.2',
  pass: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM6.5 10.3l2.5 2.5 4.5-5.3',
  unfilled: 'M4.5 10h1M9.5 10h1M14.5 10h1',
  missing: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM6.5 10h7',
  refresh: 'M15.8 7A6.5 6.5 0 1 0 16.5 10M16.5 3.5V7H13',
  clear: 'M8 16l-4.5-4.5L11 4l5 5-7 7zM8 16h8M7 8l5 5',
  sheet: 'M3 4h14v12H3zM3 8h14M3 12h6M8 4v12M11.5 12.5l1.7 1.7 3-3.4',
  chevron: 'M7 4.5l5.5 5.5L7 15.5',
  aside: 'M4 10h12M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14',
  unreadable: 'M5 3h7l3 3v11H5zM12 3v3h3M7.8 9.5l4.4 4.4M12.2 9.5l-4.4 4.4',
  letter: 'M3 5h14v11H3zM3 5.5l7 6 7-6',
  sum: 'M15 4.5H5.5L11 10l-5.5 5.5H15',
  list: 'M3.5 5h1M7.5 5H17M3.5 10h1M7.5 10H17M3.5 15h1M7.5 15H17',
  stop: 'M5 5h10v10H5z',
  back: 'M12.5 4.5L7 10l5.5 5.5',
  remove: 'M4 6h12M8 6V4h4v2M5.5 6l1 11h7l1-11M8.5 9v5M11.5 9v5',
  copy: 'M7 7h9v10H7zM13 7V3H4v10h3',
  undo: 'M7 4L3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  pencil: 'M4 16l.8-3.4L13.5 4 16 6.5l-8.6 8.7zM12 5.5L14.5 8',
  close: 'M5 5l10 10M15 5L5 15',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({
  name,
  size = 20,
}: {
  readonly name: IconName;
  readonly size?: number;
}): ReactElement => (
  <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
