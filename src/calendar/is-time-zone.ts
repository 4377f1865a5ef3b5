import { Temporal } from 'temporal-polyfill';

/** Names alone: Temporal would also take an offset (`+01:00`) or a whole ISO text that ends in a zone. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** Whether `name` is a time zone of the IANA database that this Node carries. Capitals do not matter, as in the database. */
export const isTimeZone = (name: string): boolean => {
  if (!ZONE_NAME.test(name)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId.length > 0;
  } catch {
    return false;
  }
};
