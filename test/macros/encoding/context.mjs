import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleObject } from './oracle.mjs';
import { SampleObject } from './sample-object';

const file = path.join(import.meta.dirname, 'goldens/context.json');
const plain = JSON.parse(readFileSync(file, 'utf8'));

/** The names beside parameters and body, for the oracle. */
export const oracleContext = { ...plain, page: sampleObject };

/** The same for the engine, to which Java's map is a map. */
export const engineContext = () => ({
  ...plain,
  m: new Map(Object.entries(plain.m)),
  page: new SampleObject(),
});
