import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** Where Debian's package `velocity` puts its libraries; JAVA_LIBRARIES names another folder. */
const libraries = process.env.JAVA_LIBRARIES ?? '/usr/share/java';
/** Velocity 1.7 and what it needs. */
export const classPath = ['velocity', 'commons-lang', 'commons-collections3']
  .map((name) => path.join(libraries, `${name}.jar`))
  .join(path.delimiter);

/**
 * What Apache Velocity 1.7 makes of templates, in their order: `{output}` or `{error}`, the class
 * of the exception. Needs a JDK.
 *
 * @param templates - Strings.
 * @param context - Plain data, the same for each template.
 */
export async function renderWithApache(templates, context) {
  const source = path.join(import.meta.dirname, 'ApacheVelocity.java');
  const options = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-classpath', classPath, source];
  const java = spawn('java', options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const words = encoded(context);
  java.stdin.end(templates.map((template) => `${base64(template)}\t${words}\n`).join(''));
  const [output, [code]] = await Promise.all([text(java.stdout), once(java, 'close')]);
  if (code !== 0) throw new Error(`java ended with ${code}`);
  return output.trimEnd().split('\n').map(decoded);
}

/** What a line of a Java program says. */
export function decoded(line) {
  const [state, word = ''] = line.split(' ');
  return state === 'ok' ? { output: Buffer.from(word, 'base64').toString() } : { error: word };
}

/** Plain data as words for a Java program. */
export function encoded(value) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `string:${base64(value)}`;
  if (typeof value === 'number')
    return `${Number.isInteger(value) ? 'integer' : 'double'} ${value}`;
  if (Array.isArray(value)) return ['list', value.length, ...value.map(encoded)].join(' ');
  const entries = Object.entries(value);
  return ['map', entries.length, ...entries.flat().map(encoded)].join(' ');
}

/** A text as one word. */
export function base64(string) {
  return Buffer.from(string).toString('base64');
}

/**
 * What Java prints of an array or an iterator holds a hash, which is another in every process; of an
 * iterator, the class, too.
 */
export const withoutHash = (output) =>
  output
    ?.replaceAll(/(\[Ljava\.lang\.String;@)[\da-f]{1,8}/g, '$10')
    .replaceAll(/java\.util\.[\w$]+@[\da-f]{1,8}/g, 'java.util.Iterator');
