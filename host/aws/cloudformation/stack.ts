import type { Tag } from '../world/state';

export type StackStatus =
  | 'CREATE_COMPLETE'
  | 'CREATE_FAILED'
  | 'CREATE_IN_PROGRESS'
  | 'DELETE_COMPLETE'
  | 'DELETE_FAILED'
  | 'DELETE_IN_PROGRESS'
  | 'ROLLBACK_COMPLETE'
  | 'ROLLBACK_FAILED'
  | 'ROLLBACK_IN_PROGRESS';

/** A stack as it is kept: plain JSON, times as ISO 8601 texts. */
export interface Stack {
  /** ARN; unlike the name it is never used again. */
  readonly id: string;
  readonly name: string;
  /** The template's text, exactly as it was sent. */
  readonly template: string;
  readonly description?: string;
  readonly parameters: readonly StackParameter[];
  readonly capabilities: readonly string[];
  readonly tags: readonly Tag[];
  readonly createdAt: string;
  deletedAt?: string;
  status: StackStatus;
  statusReason?: string;
  readonly resources: StackResource[];
  outputs: readonly StackOutput[];
  /** Oldest first. */
  readonly events: StackEvent[];
}

interface StackParameter {
  readonly key: string;
  /** Asterisks where the template asks for silence about it. */
  readonly value: string;
}

export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  /** The role's name; empty until there is one. */
  physicalId: string;
  status: StackStatus;
  statusReason?: string;
  updatedAt: string;
}

interface StackOutput {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
}

export interface StackEvent {
  readonly id: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: StackStatus;
  readonly reason?: string;
  readonly at: string;
}
