import type { HeaderWarningCode } from '../definition/parameter';
import type { Position } from '../velocity/ast';

/** What a report can find in a template. The words are in messages.ts. */
export type FindingCode =
  | LanguageCode
  | CallCode
  | MarkupCode
  | AddressCode
  | NestedMacroCode
  | EncodingCode
  | DefinitionCode
  | 'credential'
  | HeaderWarningCode;

/** About the template language itself. */
export type LanguageCode =
  /** It is not Velocity. */
  | 'syntax'
  /** `#parse` and `#include`. */
  | 'inclusion'
  /** `#evaluate` of what only rendering can tell. */
  | 'evaluation'
  /** A regular expression that is wrong, or that cannot be run in linear time. */
  | 'pattern';

/** About what a template asks of objects. */
export type CallCode =
  /** A way to Java's classes. */
  | 'reflection'
  /** A call that changes something. */
  | 'write'
  /** An object that Data Center has and Cloud has not. */
  | 'object-unsupported'
  /** A host object has no such member here. */
  | 'call-unsupported'
  /** The call works, and never answers anything. */
  | 'call-empty'
  /** No type of Java's that templates meet has such a method. */
  | 'method-unsupported'
  /** Names of users are account ids here. */
  | 'user-name'
  /** A user is compared with a text, or looked up by one. */
  | 'user-comparison'
  /** `$paramName` without a declaration. */
  | 'param-undeclared';

/** About HTML that will not work. */
export type MarkupCode =
  | 'script'
  | 'script-handler'
  | 'script-address'
  /** An element that is taken out of the output. */
  | 'element-removed'
  /** Styles for Confluence's own page, which they do not reach. */
  | 'page-selector';

/** About addresses of other hosts. */
export type AddressCode =
  /** It is to be loaded from there. */
  | 'host-resource'
  | 'host-link'
  | 'host-comment'
  /** It is to be loaded from wherever a variable says. */
  | 'host-unknown';

/** About macros in the template. */
export type NestedMacroCode =
  | 'macro-rendered'
  | 'macro-placeholder'
  /** Only rendering can tell which macro it is. */
  | 'macro-unknown';

/** About references that are encoded when they are printed. */
export type EncodingCode =
  /** A variable with tags in it, under a name that does not say so. */
  | 'markup-encoded'
  /** A part of such a variable, or what a method makes of it. */
  | 'markup-encoded-part'
  /** `$bodyContent` of a macro with a body. */
  | 'markup-encoded-body'
  /** `#requireResource` and its like. */
  | 'resource-required'
  /** `#htmlSafe` and `#disableAntiXss`. */
  | 'directive-silent';

/** About what is stored beside the template. */
export type DefinitionCode =
  /** The output is wiki markup. */
  | 'output-wiki'
  /** References are printed as they are. */
  | 'encoding-none'
  /** A rendered body may lose what stands before its last paragraph. */
  | 'body-paragraph';

/** What a text looks like that should be kept secret. */
export type CredentialKind =
  | 'aws-key'
  | 'private-key'
  | 'web-token'
  | 'service-token'
  | 'user-in-address'
  | 'authorization-header'
  | 'named-secret';

/** One thing found, before it is put into words. */
export interface Found {
  readonly code: FindingCode;
  readonly position: Position;
  /** What it is about: a call, a host, a parameter. Never a secret. */
  readonly subject: string;
}

/** One thing found in a template, in words for the person who imports it. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly code: FindingCode;
  /** What was found, and what that means here. */
  readonly what: string;
  /** What to do about it; empty where nothing has to be done. */
  readonly suggestion: string;
}

/** Whether a template can be used as it is. */
export type Verdict = 'runs' | 'runs-with-changes' | 'needs-rewrite';
