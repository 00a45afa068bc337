export type PlatformInflate = (
  bytes: Uint8Array,
  options: { readonly chunkSize: number; readonly maxOutputLength: number },
) => Uint8Array;

interface PlatformZlib {
  readonly inflateRawSync: PlatformInflate;
  readonly gunzipSync: PlatformInflate;
  crc32?(bytes: Uint8Array, before?: number): number;
}
interface Platform {
  readonly process?: { getBuiltinModule?(name: 'node:zlib'): PlatformZlib | undefined };
}

/** Node's own zlib, several times faster than a script; a browser has none that answers at once. */
export const zlib: PlatformZlib | undefined = (globalThis as Platform).process?.getBuiltinModule?.(
  'node:zlib',
);
