/** The same content by MIME type, as `text/html`. */
type Kinds = Readonly<Record<string, string>>;

/**
 * Puts text, and markup where there is any, on the clipboard; false where the host does not let the pane. Excel on the
 * web shows the pane in a frame without the permission, where only the old command works.
 */
export async function copyToClipboard(text: string, html?: string): Promise<boolean> {
  const kinds: Kinds = { ...(html && { 'text/html': html }), 'text/plain': text };
  try {
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    return copyByCommand(kinds);
  }
}

function copyByCommand(kinds: Kinds): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent): void => {
    for (const [type, content] of Object.entries(kinds)) event.clipboardData?.setData(type, content);
    event.preventDefault();
    filled = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill, { once: true });
  const allowed = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return allowed && filled;
}
