/**
 * The names of the texts that hold a value, as it is or as it may be written: in capitals, without
 * its dashes, in hexadecimal, or in base64 wherever it begins there.
 */
export function leaksOf(value: string, places: Readonly<Record<string, string>>): string[] {
  const spellings = spellingsOf(value).map((spelling) => spelling.toLowerCase());
  return Object.entries(places)
    .filter(([, text]) => {
      const lowered = text.toLowerCase();
      return spellings.some((spelling) => lowered.includes(spelling));
    })
    .map(([name]) => name);
}

function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    value.replaceAll('-', ''),
    bytes.toString('hex'),
    ...[0, 1, 2].map((before) => base64Within(bytes, before)),
  ];
}

/** The letters of base64 that bytes alone decide, so many bytes after the beginning of a group. */
function base64Within(bytes: Buffer, before: number): string {
  const bits = 8 * (before + bytes.length);
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return text.slice(Math.ceil((8 * before) / 6), Math.floor(bits / 6));
}
