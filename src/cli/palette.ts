import type { Palette } from '../index.ts';
import type { Colours } from './terminal.ts';

/** The colours of diagnostics. */
export const paletteOf = ({ red, yellow, cyan, bold, dim }: Colours): Palette => ({
  error: red,
  warning: yellow,
  info: cyan,
  strong: bold,
  faint: dim,
});
