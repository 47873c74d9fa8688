import type { CredentialKind, Found } from './finding';
import { credentialNames } from './messages';
import type { Source } from './source';

const patterns: readonly (readonly [CredentialKind, RegExp])[] = [
  ['aws-key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['private-key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/g],
  ['web-token', /\beyJ[\w-]{10,500}\.eyJ[\w-]{10,2000}\.[\w-]{10,}/g],
  [
    'service-token',
    /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[\w-]{10,}|AIza[\w-]{35}|sk_live_\w{16,}|ATATT[\w=-]{20,})/g,
  ],
  ['user-in-address', /\bhttps?:\/\/[^\s/:@"'<>$]{1,100}:[^\s/@"'<>$]{1,100}@/gi],
  ['authorization-header', /\b(?:Basic|Bearer)\s+[A-Za-z0-9+/_.=-]{16,}/g],
  [
    'named-secret',
    /(?:pass(?:word|wd)?|secret|api[_-]?key|(?:access|auth)[_-]?token|token)["']?\s{0,20}[:=]\s{0,20}["'][^\s"'$]{6,200}["']/gi,
  ],
];

/** A text that looks like a credential. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly text: string;
  readonly offset: number;
}

/** The credentials in a template, in code and in comments; each place counts once. */
export function credentialsIn(template: string): readonly Credential[] {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...template.matchAll(pattern)].map(({ index, 0: text }): Credential => ({
      kind,
      text,
      offset: index,
    })),
  );
  return [...new Map(found.reverse().map((one) => [one.offset, one])).values()];
}

/** That there are credentials, and where. What they are is never repeated. */
export function findCredentials(
  source: Source,
  credentials: readonly Credential[],
): readonly Found[] {
  return credentials.map(({ kind, offset }) => ({
    code: 'credential',
    position: source.positionOf(offset),
    subject: credentialNames[kind],
  }));
}
