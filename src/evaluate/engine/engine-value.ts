import type { DuckDBValue } from '@duckdb/node-api';
import type { EngineValue } from './engine.ts';

/** Value objects of the driver, told apart by what they carry: importing their classes would load the engine. */
interface Carrier {
  readonly micros?: unknown;
  readonly items?: unknown;
  readonly scale?: unknown;
  toDouble?(): number;
}

const fromCarrier = (carrier: Carrier): EngineValue => {
  if (typeof carrier.micros === 'bigint') return carrier.micros;
  if (Array.isArray(carrier.items)) return carrier.items.map(engineValue);
  if (carrier.scale !== undefined && carrier.toDouble) return carrier.toDouble();
  return String(carrier);
};

/** A driver's value as the plain data that `EngineValue` promises. */
export const engineValue = (value: DuckDBValue): EngineValue => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'string') return value;
  return fromCarrier(value as Carrier);
};
