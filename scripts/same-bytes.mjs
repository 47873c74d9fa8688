// Builds everything once more, in memory, and fails where it differs from what the build wrote:
// whoever builds a version gets the bytes that were tested.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';
import configuration from '../rollup.config.mjs';

for (const options of configuration) {
  const bundle = await rollup({ ...options, onwarn: () => undefined });
  const { output } = await bundle.generate(options.output);
  const folder = options.output.dir ?? path.dirname(options.output.file);
  for (const file of output) {
    const name = path.join(folder, file.fileName);
    const again = Buffer.from(file.type === 'chunk' ? file.code : file.source);
    if (!again.equals(readFileSync(name))) {
      console.error(`${name} is not the same when it is built again.`);
      process.exitCode = 1;
    }
  }
}
