const encodedSigns = /[&<>"']/g;

/** Text as HTML that shows it. */
export function encodeHtml(text: string): string {
  encodedSigns.lastIndex = 0;
  if (!encodedSigns.test(text)) return text;
  // A loop over what the pattern finds: to replace by a function takes twice as long.
  let encoded = '';
  let done = 0;
  do {
    const at = encodedSigns.lastIndex - 1;
    encoded += text.slice(done, at) + (entityOf(text.charCodeAt(at)) ?? '');
    done = at + 1;
  } while (encodedSigns.test(text));
  return encoded + text.slice(done);
}

/** Text as HTML between tags, where quotation marks stay, as Data Center leaves them. */
export function encodeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');
}

function entityOf(code: number): string | undefined {
  switch (code) {
    case 0x26:
      return '&amp;';
    case 0x3c:
      return '&lt;';
    case 0x3e:
      return '&gt;';
    case 0x22:
      return '&quot;';
    case 0x27:
      return '&#39;';
    default:
      return undefined;
  }
}

/** The quotation marks of Windows' Latin-1, which a body pasted from there may have. */
const quotationMarks: Readonly<Record<string, string>> = {
  '\u0091': '&lsquo;',
  '\u0092': '&rsquo;',
  '\u0093': '&ldquo;',
  '\u0094': '&rdquo;',
};

/** The source of a body as HTML that shows it. */
export function encodeBody(source: string): string {
  return encodeHtml(source).replace(/[\u0091-\u0094]/g, (sign) => quotationMarks[sign] ?? sign);
}

/** What WebWork's TextUtils makes of a text: an apostrophe stays, and all of Latin-1 is encoded. */
export function encodeAsWebwork(text: string): string {
  return text.replace(/[&<>"\u0080-\u00fe]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return entityOf(code) ?? `&#x${code.toString(16).toUpperCase()};`;
  });
}
