/** What a SQL engine says in its own way. A dialect states only its differences from the standard. */
export interface Dialect {
  readonly name: string;
  /** The one way that an identifier enters SQL. */
  identifier(name: string): string;
  /** The one way that a text literal enters SQL. */
  text(value: string): string;
}
