/** Not allowed in a file name on Windows, where most offices work, or turning round how it is shown. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\\/:*?"<>|\s]/g;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** How long a name without its ending may be, so that path and zip tools take it. */
const LONGEST = 80;

/** Text as a part of a file name that Windows takes; empty where nothing of it can be kept. */
export function fileNamePart(text: string): string {
  const kept = [...text.replace(FORBIDDEN, '').replace(/\p{Cs}/gu, '')].slice(0, LONGEST).join('');
  return kept.replace(/^\.+|(?<!\.)\.+$/g, '').replace(DEVICE, '$&_');
}

/** Gives each name once: the second `某局反馈单.docx` becomes `某局反馈单（2）.docx`, whatever the case of letters. */
export function uniqueNames(): (stem: string, ending: string) => string {
  const taken = new Set<string>();
  return (stem, ending) => {
    for (let count = 1; ; count += 1) {
      const name = `${stem}${count === 1 ? '' : `（${count}）`}${ending}`;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}
