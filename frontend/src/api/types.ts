import type { MaybeOptionalInit } from 'openapi-fetch';
import type { components, operations, paths } from './schema.gen';

/** Every operation of the API; the client shows or hides an action by it. */
export type OperationId = keyof operations;

/** A named schema of the document: `Schema<'MemberView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type Method = 'get' | 'put' | 'post' | 'delete' | 'patch';

export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never;
}[keyof paths];

type Operation<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never;

type Ok = 200 | 201 | 202;

type JsonBody<R> = R extends { content: { 'application/json': infer T } } ? T : undefined;

type Answers<O> = O extends { responses: infer R } ? R : never;

/** What an operation answers with when it succeeds. */
export type Answer<P extends keyof paths, M extends Method> = keyof Answers<Operation<P, M>> &
  Ok extends never
  ? undefined
  : { [S in keyof Answers<Operation<P, M>> & Ok]: JsonBody<Answers<Operation<P, M>>[S]> }[keyof Answers<
      Operation<P, M>
    > &
      Ok];

/** Path, query, header and body of an operation, as openapi-fetch takes them. */
export type Init<P extends keyof paths, M extends Method> = M extends keyof paths[P]
  ? MaybeOptionalInit<paths[P], M>
  : never;

type Body<I> = Pick<I, keyof I & 'body'>;

/** Without headers: `useCommand` sends them, `If-Match` from the version that it is given. */
type Params<I> = I extends { params: infer T }
  ? { params: Omit<T, 'header'> }
  : I extends { params?: infer T }
    ? { params?: Omit<NonNullable<T>, 'header'> }
    : unknown;

/** What a command's `run` is given: only its parameters and its body. */
export type CommandInput<P extends keyof paths, M extends Method> = Body<NonNullable<Init<P, M>>> &
  Params<NonNullable<Init<P, M>>>;

/** The query parameters of a read, for `useListState`. */
export type Query<P extends PathsWith<'get'>> =
  NonNullable<Init<P, 'get'>> extends { params?: { query?: infer Q } } ? NonNullable<Q> : never;
