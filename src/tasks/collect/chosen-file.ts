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
  /** Where processes of this computer find it, as a whole path; absent where it is no file by itself. */
  readonly place?: string;
  bytes(): Promise<Uint8Array>;
}
