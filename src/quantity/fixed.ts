/** At or above this, a double has no decimals left and `toFixed` turns to exponents. */
const largestPlain = 1e15;

/**
 * A number with a fixed count of decimals and commas between thousands, as `12,345.6`; no locale takes part.
 * Ties round away from zero; what rounds to zero has no sign.
 */
export function fixed(value: number, decimals: number): string {
  if (Math.abs(value) >= largestPlain) return String(value);
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const digits = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** The number that `fixed` shows. */
export function shown(value: number, decimals: number): number {
  return Number(fixed(value, decimals).replaceAll(',', ''));
}

/** The number without the noise that arithmetic leaves behind the twelfth digit: 89.99999999999999 is 90. */
export function denoised(value: number): number {
  return Number(value.toPrecision(12));
}

/** A number as a person wrote it in a definition: the shortest text that reads back. */
export function plain(value: number): string {
  const exact = denoised(value);
  const decimals = /e/.test(String(exact)) ? 0 : (String(exact).split('.')[1]?.length ?? 0);
  return fixed(exact, decimals);
}
