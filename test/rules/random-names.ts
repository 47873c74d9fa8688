const signs = '/ : $ % # ? & " < > ; = + ~ \' ( ) * ! . \\ \u00a0 é 日 本 語 زمن \u202e 🔥 👩‍🚒';
const nasty = [' ', ...signs.split(' '), '$2F', '%2F', '%25', '?~('];

/** A name, or a part of a link, of signs that links give a meaning, in every script. */
export function randomName(random: () => number, longest: number): string {
  const length = 1 + Math.floor(random() * longest);
  let text = '';
  while (text.length < length) {
    const plain = String.fromCodePoint(0x20 + Math.floor(random() * 95));
    text += random() < 0.5 ? plain : nasty[Math.floor(random() * nasty.length)]!;
  }
  return text.slice(0, length).replace(/\p{Surrogate}/gu, 'x');
}
