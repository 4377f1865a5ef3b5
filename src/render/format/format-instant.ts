/** An instant as people write it, to the minute or as exact as it is, with its offset: `2026-03-02 09:30 +01:00`. */
export function formatInstant(iso: string): string {
  return iso.replace(
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00(?:\.0+)?)?(.*)$/,
    (_, date: string, time: string, rest: string) => `${date} ${time}${rest.replace(/[-+Z]/, ' $&')}`,
  );
}
