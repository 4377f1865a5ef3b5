/** How a plain scalar is read, where people or older readers take it for something else. */
export interface Reading {
  readonly reading: string;
  readonly help: string;
}

type Trap = (text: string, value: unknown) => Reading | null;

const asText = (text: string): string => `the text "${text}"`;

const oldBoolean: Trap = (text) => {
  if (!/^(?:yes|on|no|off)$/i.test(text)) return null;
  const meaning = /^(?:yes|on)$/i.test(text) ? 'true' : 'false';
  return { reading: `${asText(text)}, not as ${meaning}`, help: `Write ${meaning}, or put it in quotes if the text is meant.` };
};

const octal: Trap = (text, value) => {
  if (/^0o[0-7]+$/.test(text)) {
    return { reading: `the number ${String(value)}, in base 8`, help: `Write ${String(value)}, or put it in quotes if the text is meant.` };
  }
  if (!/^[-+]?0\d+$/.test(text)) return null;
  return {
    reading: `the number ${String(value)}: the leading zero is dropped`,
    help: `Put it in quotes if the text is meant, or write ${String(value)}.`,
  };
};

const sexagesimal: Trap = (text) =>
  /^[-+]?\d{1,2}(?::[0-5]\d){1,2}$/.test(text)
    ? { reading: asText(text), help: 'Put it in quotes: older YAML readers take it for a number in base 60.' }
    : null;

const grouped: Trap = (text) =>
  /^[-+]?\d{1,3}(?:_\d{3})+(?:\.\d+)?$/.test(text)
    ? {
        reading: `${asText(text)}, not as a number`,
        help: `Write ${text.replaceAll('_', '')}, or put it in quotes if the text is meant.`,
      }
    : null;

/** Differences between YAML 1.1, which many editors and tools still read, and YAML 1.2 (core schema, 10.3). */
const traps: readonly Trap[] = [oldBoolean, octal, sexagesimal, grouped];

/** The reading of a plain scalar that may surprise, or `null` for the many that cannot. */
export function ambiguousReading(text: string, value: unknown): Reading | null {
  for (const trap of traps) {
    const reading = trap(text, value);
    if (reading !== null) return reading;
  }
  return null;
}
