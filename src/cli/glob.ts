/** Pieces of a pattern that stand for more than themselves. */
const WILD = /\*\*\/?|[*?]/g;

const literally = (text: string): string => text.replace(/[\\^$.|+()[\]{}]/g, '\\$&');

/**
 * Does a path match a pattern? `*` and `?` stay within a name, `**` does not; a pattern without `/` is of a name at any
 * depth, and the name of a folder stands for what it holds.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const pattern = forward(glob).replace(/^\.\/|\/$/g, '');
  let source = '';
  let last = 0;
  for (const { 0: wild, index } of pattern.matchAll(WILD)) {
    source += literally(pattern.slice(last, index));
    source += wild === '?' ? '[^/]' : wild === '*' ? '[^/]*' : '(?:.*/)?';
    if (wild === '**') source += '[^/]*';
    last = index + wild.length;
  }
  source += literally(pattern.slice(last));
  const anywhere = pattern.includes('/') ? '' : '(?:.*/)?';
  return new RegExp(`^${anywhere}${source}(?:/.*)?$`, 'u').test(forward(path).replace(/^\.\//, ''));
}

const forward = (path: string): string => path.replaceAll('\\', '/');
