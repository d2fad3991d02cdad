import type { Block, Names } from './block.ts';
import type { ServiceOptions } from './service-options.ts';

/**
 * The options of a service as the compiler wants them: where a flat block names a state, pool, fact or need that the
 * design does not have, a type that says so stands in the place of the block. What is not known as a literal (names
 * from data, targets by `#id` or with a path) is left to the run time.
 */
export type Checked<O> = O extends ServiceOptions ? CheckedStates<O> : unknown;

interface CheckedStates<O extends ServiceOptions> {
  readonly channels: {
    readonly [C in keyof O['channels']]: OrElse<Named<'state', Strange<O['channels'][C]['initial'], StateOf<O>>>>;
  };
  readonly states: { readonly [S in keyof O['states']]: OrElse<WrongName<Used<O['states'][S]>, O>> };
}

type StateOf<O extends ServiceOptions> = KeyOf<O['states']>;

type KeyOf<Named> = Named extends object ? `${keyof Named & (string | number)}` : never;

/** The names that a state made by a block uses; `never` for a plain one. */
type Used<State> = State extends Block<infer U> ? (unknown extends U ? never : U) : never;

type OrElse<Wrong> = [Wrong] extends [never] ? unknown : Wrong;

type WrongName<U, O extends ServiceOptions> = [U] extends [Names]
  ?
      | Named<'state', Strange<NameOf<U, 'state'>, StateOf<O>>>
      | Named<'pool', Strange<NameOf<U, 'pool'>, KeyOf<O['pools']>>>
      | Named<'skill', Strange<NameOf<U, 'skill'>, SkillOf<O['pools']>>>
      | Named<'fact', Strange<NameOf<U, 'fact'>, KeyOf<O['facts']>>>
      | Named<'need', Strange<NameOf<U, 'need'>, O['needs'][number]>>
      | Named<'channel', Strange<NameOf<U, 'channel'>, KeyOf<O['channels']>>>
  : never;

/** The skills of all groups. */
type SkillOf<Pools> = Pools extends object ? SkillIn<Pools[keyof Pools]> : never;

type SkillIn<Pool> = Pool extends { readonly groups: infer Groups }
  ? Groups[keyof Groups] extends infer Group
    ? Group extends { readonly skills: infer Skills }
      ? Skills extends readonly (infer Name extends string)[]
        ? Name
        : KeyOf<Skills>
      : never
    : never
  : never;

type NameOf<U, Kind extends keyof Names> = U extends { readonly [K in Kind]: infer Name extends string } ? Name : never;

type Named<Kind extends string, Name extends string> = Name extends string ? `no ${Kind} '${Name}'` : never;

/** Names that are not known; none where either side is not known as a literal. */
type Strange<Name extends string, Known extends string> = string extends Name | Known
  ? never
  : Exclude<Name, Known | `#${string}` | `${string}.${string}`>;
