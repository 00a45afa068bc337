import { useEffect, useRef, useState } from 'react';
import type { PaneFile } from './chosen-files';
import { chosenFiles, droppedFiles, pastedFile } from './chosen-files';
import { collectTexts } from './texts';

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** A field takes what is pasted into it itself. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea, [contenteditable]');

/**
 * Files dropped anywhere on the pane and files or text pasted outside a field, while the screen is shown. Answers
 * whether files are being held over it. A drop elsewhere never takes the page away, and with it what was read.
 */
export function useIncoming(shown: boolean, add: (files: readonly PaneFile[]) => unknown): boolean {
  const [over, setOver] = useState(false);
  const pasted = useRef(0);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(shown);
    };
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (shown) void droppedFiles(event.dataTransfer!).then(add);
    };
    const paste = ({ target, clipboardData }: ClipboardEvent) => {
      if (!shown || isField(target) || !clipboardData) return;
      const files = chosenFiles(clipboardData.files);
      const text = clipboardData.getData('text/plain');
      if (files.length) void add(files);
      else if (text.trim()) void add([pastedFile(text, collectTexts.choose.pasted((pasted.current += 1)))]);
    };
    const removals = [
      listen('dragenter', drag),
      listen('dragover', drag),
      listen('dragleave', leave),
      listen('drop', drop),
      listen('paste', paste),
    ];
    return () => removals.forEach((remove) => remove());
  }, [shown, add]);
  return over;
}

function listen<K extends keyof DocumentEventMap>(
  name: K,
  listener: (event: DocumentEventMap[K]) => void,
): () => void {
  document.addEventListener(name, listener);
  return () => document.removeEventListener(name, listener);
}
