/**
 * A definition of which only what passed its schema is left: everything may be missing, whatever is there has its type.
 * Rules work on drafts, so that a file with one mistake still takes part in the checks of the rest.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;
