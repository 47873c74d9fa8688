import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { base64, classPath, decoded, encoded } from '../velocity/apache.mjs';

/** A name of the context that is the oracle's object for testing. */
export const sampleObject = Symbol('sample');

/**
 * What Data Center makes of user macros, by the oracle, in their order: `{output}` or `{error}`, the
 * class of the exception. Needs a JDK.
 *
 * @param uses - Objects with `template`, `bodyType`, `body` and `parameters`.
 * @param context - Plain data, and `sampleObject`; the same for each.
 */
export async function renderAsDataCenter(uses, context) {
  const source = path.join(import.meta.dirname, 'DataCenterVelocity.java');
  const options = ['-Xss8m', '-XX:TieredStopAtLevel=1', '-classpath', classPath, source];
  const java = spawn('java', options, { stdio: ['pipe', 'pipe', 'inherit'] });
  const words = Object.entries(context).flatMap(([name, value]) => [
    encoded(name),
    value === sampleObject ? 'sample' : encoded(value),
  ]);
  const names = ['map', words.length / 2, ...words].join(' ');
  const lines = uses.map(({ template, bodyType = 'none', body, parameters = {} }) =>
    [
      base64(template),
      bodyType,
      // A body without a sign is no body either.
      body === undefined || body === '' ? '-' : base64(body),
      encoded(parameters),
      names,
    ].join('\t'),
  );
  java.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const [output, [code]] = await Promise.all([text(java.stdout), once(java, 'close')]);
  if (code !== 0) throw new Error(`java ended with ${code}`);
  return output.trimEnd().split('\n').map(decoded);
}
