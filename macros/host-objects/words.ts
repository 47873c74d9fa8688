const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** A number of bytes as Confluence writes it: `0.3 kB`, `12 kB`, `1.54 MB`. */
export function fileSizeInWords(bytes: number): string {
  if (bytes >= mebibyte) return `${Number((bytes / mebibyte).toFixed(2))} MB`;
  const size = bytes / kibibyte;
  return `${size < 1 ? size.toFixed(1) : Math.round(size)} kB`;
}

/** Text in the query of an address, as Java's URLEncoder has it. */
export function urlEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))
    .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}
