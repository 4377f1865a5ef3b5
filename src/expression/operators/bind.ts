import type { RowCall } from '../../model/index.ts';
import type { Dialect } from '../dialect.ts';

/** Like `Dialect.bind` over the arguments of a call, but plain fields and literals stay where they are: repeating those costs nothing. */
export function bindArguments(
  dialect: Dialect,
  args: readonly string[],
  call: RowCall,
  body: (names: readonly string[]) => string,
): string {
  const plain = call.arguments.every((argument) => argument.kind !== 'row-call');
  return plain ? body(args) : dialect.bind(args, body);
}
