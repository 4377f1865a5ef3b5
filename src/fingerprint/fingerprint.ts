import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { invariant } from '../diagnostic/index.ts';

/**
 * The fingerprint of a JSON value, `sha256:` and 64 hex digits: SHA-256 of its canonical form (RFC 8785), so that the order
 * of keys is no difference. What is undefined is left out, as in JSON.
 */
export const fingerprint = (value: unknown): string => {
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  invariant(text !== undefined, 'only a JSON value has a fingerprint');
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
};
