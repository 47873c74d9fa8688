import { readdirSync, readFileSync } from 'node:fs';

const goldens = 'test/macros/velocity/goldens';

/** Templates as people write them. */
export const realisticTemplates: readonly string[] = readdirSync(`${goldens}/realistic`)
  .filter((file) => file.endsWith('.vm'))
  .map((file) => readFileSync(`${goldens}/realistic/${file}`, 'utf8'));

type Case = string | { readonly template?: string };

/** Short ones, with every corner of the language. */
export const shortTemplates: readonly string[] = readdirSync(`${goldens}/cases`)
  .map(
    (file) => JSON.parse(readFileSync(`${goldens}/cases/${file}`, 'utf8')) as Record<string, Case>,
  )
  .flatMap((cases) => Object.values(cases))
  .map((each) => (typeof each === 'string' ? each : (each.template ?? '')));
