/** Names of a file: `path` as chosen, with its folder (`下级/某局.xlsx`), and `name` without. */
export interface FileName {
  readonly path: string;
  readonly name: string;
}

/** A file chosen, dropped or found in a folder; its bytes are asked for when its turn comes. */
export interface ChosenFile extends FileName {
  /** In bytes. */
  readonly size: number;
  /** When it was changed last, in milliseconds since 1970, where known. */
  readonly changed?: number;
  bytes(): Promise<Uint8Array>;
}
