const mostSigns = 100;
/** Storage takes keys of 500 signs, and a name is part of one. */
const mostKeySigns = 400;

/**
 * The name of a user macro as it is stored, lower-cased as in Data Center; undefined for what can be
 * no name.
 */
export function parseMacroName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > mostSigns) return undefined;
  const name = value.trim().toLowerCase();
  if (!/^[^\s\p{C}{}|:/\\<>"'&]+$/u.test(name)) return undefined;
  return macroKeyPart(name).length > mostKeySigns ? undefined : name;
}

/** A name in the signs that keys of storage have: each byte of any other sign is a dot and its number. */
export function macroKeyPart(name: string): string {
  return encodeURIComponent(name)
    .replaceAll(/[.!~*()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .toLowerCase()
    .replaceAll('%', '.');
}
