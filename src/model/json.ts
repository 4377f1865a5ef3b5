/** Any value that JSON can hold, deeply readonly. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A way into a JSON or YAML value: object keys and list indexes from the root. */
export type Path = readonly (string | number)[];
