import type { JavaObject } from './java-object';

/**
 * A value as templates see it. A JavaScript string is a String, a boolean a Boolean, a number an
 * Integer (always whole, within 32 bits) and a bigint a BigInteger. All else has a class here.
 */
export type Value = string | boolean | number | bigint | null | JavaObject;
