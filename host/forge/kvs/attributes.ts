import { record } from '../yaml';
import type { AttributeType, Entity } from './entity';
import { bad } from './limits';

/** Range attributes of an index together, and its partition attributes together, in bytes. */
const maximumRangeBytes = 900;
const maximumPartitionBytes = 1700;

/**
 * Checks the value of an entity against the attributes that the manifest declares, strictly
 * (…/storage-reference/entities-manifest/#values). An attribute may be missing.
 */
export function checkEntityValue(entity: Entity, value: unknown): void {
  const attributes = record(value);
  if (!attributes) throw invalid(`a value of ${entity.name} must be an object`);
  for (const [name, content] of Object.entries(attributes)) {
    const type = entity.attributes.get(name);
    if (!type) throw invalid(`${entity.name} has no attribute ${name}`);
    if (!isOfType(content, type)) {
      throw bad(
        'INCORRECT_PROPERTY_TYPE',
        `Data type for property "${name}" is defined as "${type}"`,
      );
    }
  }
  for (const { name, partition, range } of entity.indexes.values()) {
    const rangeBytes = range === undefined ? 0 : bytes(attributes[range]);
    const partitionBytes = partition.reduce((sum, part) => sum + bytes(attributes[part]), 0);
    if (rangeBytes > maximumRangeBytes || partitionBytes > maximumPartitionBytes) {
      throw bad('MAX_SIZE', `the values of index ${name} are too large`);
    }
  }
}

/** Whether a value may stand in an attribute, or be compared with one, of that type. */
export function isOfType(value: unknown, type: AttributeType): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'integer':
      return Number.isInteger(value) && (value as number) === ((value as number) | 0);
    case 'float':
      return typeof value === 'number' && (value === 0 || isStorable(Math.abs(value)));
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

function isStorable(magnitude: number): boolean {
  return magnitude >= 1e-130 && magnitude < 1e126;
}

function bytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

function invalid(message: string): Error {
  return bad('INVALID_ENTITY_VALUE', message);
}
