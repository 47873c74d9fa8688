/** Its beginning, its last word, and the uuid behind that: names of Auto Scaling's alarms end with one. */
const parts = /^([ -~]{4,}?)([^a-z\d][a-z\d]{1,16}[^a-z\d]?)([\da-f]{8}-[\da-f-]{27})?$/i;

/**
 * Where a name may be cut when there is no room for it: in its middle and behind its last word,
 * because names that begin alike, such as `…-AlarmHigh-…` and `…-AlarmLow-…`, differ there. A name in
 * letters that join or combine stays whole, and is cut at its end.
 */
export function namePartsOf(name: string): readonly string[] {
  return parts.exec(name)?.slice(1).filter(Boolean) ?? [name];
}
