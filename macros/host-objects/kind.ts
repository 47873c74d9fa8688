import type { MethodStep, PropertyStep } from '../velocity/ast';
import type { Value } from '../velocity/values/value';
import type { Charge } from '../velocity/values/walk';
import type { HostNeed, HostPart, NeedArgument } from './need';
import type {
  AttachmentSnapshot,
  CommentSnapshot,
  ContentSnapshot,
  GroupSnapshot,
  HostSnapshot,
  LabelSnapshot,
  SpaceSnapshot,
  UserSnapshot,
} from './snapshot';

/** Objects that there is one of: they view the snapshot as a whole. */
export type ServiceName =
  | 'action'
  | 'dateFormatter'
  | 'settingsManager'
  | 'globalSettings'
  | 'request'
  | 'userAccessor'
  | 'permissionHelper'
  | 'spaceManager'
  | 'pageManager'
  | 'generalUtil'
  | 'htmlUtil'
  | 'webwork'
  | 'helper'
  | 'renderContext'
  | 'config'
  | 'cloudwatch';

/** Every kind of host object, and what an object of it is a view of. */
export interface KindData extends Record<ServiceName, HostSnapshot> {
  content: ContentSnapshot;
  body: ContentSnapshot;
  comment: CommentSnapshot;
  attachment: AttachmentSnapshot;
  label: LabelSnapshot;
  space: SpaceSnapshot;
  description: SpaceSnapshot;
  user: UserSnapshot;
  userKey: UserSnapshot;
  picture: UserSnapshot;
  group: GroupSnapshot;
}
export type KindName = keyof KindData;

/** What a member answers: a value of the language's own, a host object, or a list of them. */
export type Gives = 'value' | KindName | `${KindName}[]`;

/** `$object.name`, which is `$object.getName()` and `$object.isName()` as well. */
export interface Property<Data> {
  readonly gives: Gives;
  /** What has to be fetched for it. */
  readonly part?: HostPart;
  readonly read: (data: Data, host: Host) => Value | undefined;
}

/** `$object.name(…)` */
export interface Method<Data> {
  readonly gives: Gives;
  /** How many arguments it takes. */
  readonly arity: number;
  /** A part of the object itself that has to be fetched for it. */
  readonly part?: HostPart;
  /** Whether Confluence marks its answer as HTML, which is printed as it is. */
  readonly isHtml?: true;
  /** What else has to be fetched for it, as far as the template tells. */
  readonly needs?: (given: readonly NeedArgument[]) => readonly HostNeed[];
  /** @param isLiteral - Whether the template itself says what all arguments are. */
  readonly read: (
    data: Data,
    host: Host,
    given: readonly Value[],
    isLiteral: boolean,
  ) => Value | undefined;
}

/** All that a template may ask of one kind of object. What is not here resolves to nothing. */
export interface Kind<Data> {
  readonly properties: ReadonlyMap<string, Property<Data>>;
  /** By name; methods of one name differ in their number of arguments. */
  readonly methods: ReadonlyMap<string, readonly Method<Data>[]>;
  /** The names of those methods that are marked. */
  readonly htmlMethods: ReadonlySet<string>;
  readonly text: (data: Data) => string;
}

/** What the members of a kind may use. */
export interface Host {
  readonly snapshot: HostSnapshot;
  /** From now on, what is looked at takes steps here. */
  payWith(charge: Charge): void;
  charge(steps: number): void;
  /** The object that views this data: always the same one for the same data. */
  view<Name extends KindName>(kind: Name, data: KindData[Name]): Value;
  /** What a value is a view of, if it is one of this kind. */
  viewed<Name extends KindName>(kind: Name, value: Value | undefined): KindData[Name] | undefined;
  /** Remembers what was asked for and not fetched, and answers that there is nothing. */
  lacks(part: HostPart, ...given: readonly string[]): null;
  /** A live badge; without a name one that has no access. */
  alarm(account: string, name: string): Value | undefined;
}

/** Makes a kind of its members by their names. */
export function kind<Data>(
  properties: Readonly<Record<string, Property<Data>>>,
  methods: Readonly<Record<string, Method<Data> | readonly Method<Data>[]>>,
  text: (data: Data) => string,
): Kind<Data> {
  const overloads = Object.entries(methods).map(
    ([name, method]) => [name, [method].flat()] as const,
  );
  const marked = overloads.filter(([, all]) => all.some(({ isHtml }) => isHtml));
  return {
    properties: new Map(Object.entries(properties)),
    methods: new Map(overloads),
    htmlMethods: new Set(marked.map(([name]) => name)),
    text,
  };
}

/** A property of the language's own values. */
export function value<Data>(
  read: (data: Data, host: Host) => Value | undefined,
  part?: HostPart,
): Property<Data> {
  return { gives: 'value', read, ...(part && { part }) };
}

/** A property that is a host object, or a list of them. */
export function object<Data>(
  gives: Exclude<Gives, 'value'>,
  read: (data: Data, host: Host) => Value | undefined,
  part?: HostPart,
): Property<Data> {
  return { gives, read, ...(part && { part }) };
}

/** Velocity finds a property by either case of its first letter. */
export function findProperty<Data>(
  { properties }: Kind<Data>,
  name: string,
): Property<Data> | undefined {
  return properties.get(lowerFirst(name));
}

/** What a call of that name with so many arguments reaches: a method, or a bean's getter. */
export function findMethod<Data>(
  { properties, methods }: Kind<Data>,
  name: string,
  count: number,
): Method<Data> | Property<Data> | undefined {
  const method = methods.get(name)?.find(({ arity }) => arity === count);
  if (method || count > 0) return method;
  const property = /^(?:get|is)([A-Z]\w*)$/.exec(name)?.[1];
  return property === undefined ? undefined : properties.get(lowerFirst(property));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What is known of a member before it is read. */
export type Member = Pick<Method<never>, 'gives' | 'part' | 'needs'>;

/** What every object of Java answers, by the number of arguments. */
const everyObject: ReadonlyMap<string, number> = new Map([
  ['toString', 0],
  ['equals', 1],
]);

/** The member that one step of a reference reaches; undefined where there is none. */
export function findMember(kind: Kind<never>, step: PropertyStep | MethodStep): Member | undefined {
  if (step.kind === 'property') return findProperty(kind, step.name);
  const count = step.arguments.length;
  if (everyObject.get(step.name) === count) return { gives: 'value' };
  return findMethod(kind, step.name, count);
}

/** Whether a member gives a list of objects. */
export function isList(gives: Gives): gives is `${KindName}[]` {
  return gives.endsWith('[]');
}
