/** Names that Windows reserves for devices, whatever follows the first dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const shape = /^(?!.*(?:^|\/)\.)[A-Za-z0-9][A-Za-z0-9._/-]{0,199}\.md$/;

/**
 * Whether a report may be written to this path, relative to the project folder: plain names with `/`, no hidden file or
 * folder, no way out of the project, nothing that means a device or a stream on Windows. Symbolic links are for the one who writes to check.
 */
export function isReportPath(path: string): boolean {
  return shape.test(path) && path.split('/').every((part) => part !== '' && !part.endsWith('.') && !devices.test(part));
}
