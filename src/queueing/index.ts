export { type ErlangA, type ErlangAParameters, erlangA } from './erlang-a.ts';
export { type ErlangB, type ErlangBParameters, erlangB } from './erlang-b.ts';
export { type ErlangC, type ErlangCParameters, erlangC } from './erlang-c.ts';
export { QueueingError } from './parameters.ts';
