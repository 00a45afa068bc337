import { ReadError } from '../document';

const UNPACK = '请解压后再放进来。';

export const damagedArchive = (): ReadError =>
  new ReadError('damaged', '压缩包已损坏或不完整，没有读取。请重新发送。');

export const encryptedArchive = (): ReadError =>
  new ReadError('encrypted', `压缩包设有密码，没有读取。${UNPACK}`);

export const unknownCompression = (path: string): ReadError =>
  new ReadError('unsupported', `压缩包里的 ${path} 用了读不了的压缩方式，整个压缩包没有读取。${UNPACK}`);

export const nestedTooDeep = (): ReadError =>
  new ReadError('unsupported', `压缩包里套着压缩包，里面还有压缩包，这一层没有读取。${UNPACK}`);

export const emptyArchive = (): ReadError =>
  new ReadError('unsupported', '压缩包里没有可以读取的文件。请检查后重新发送。');

export const tooManyInside = (most: number): ReadError =>
  new ReadError('tooLarge', `压缩包里的文件超过 ${most} 个，没有读取。请解压后分批放进来。`);

export const tooMuchInside = (bytes: number): ReadError =>
  new ReadError('tooLarge', `压缩包解压后超过 ${bytes / 2 ** 30} GB，没有读取。请解压后分批放进来。`);

export const severalInside = (count: number): ReadError =>
  new ReadError(
    'unsupported',
    `压缩包里有 ${count} 个文件，这里一次只读一个。请解压后选其中一个；整包报送的请放进“下级报送”。`,
  );
