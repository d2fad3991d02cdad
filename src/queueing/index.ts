export { type ErlangA, type ErlangAParameters, erlangA } from './erlang-a.ts';
export { type ErlangB, type ErlangBParameters, erlangB } from './erlang-b.ts';
export { type ErlangC, type ErlangCParameters, erlangC } from './erlang-c.ts';
export { type FewestAgents, type FewestAgentsParameters, fewestAgents, type StaffingTarget } from './fewest-agents.ts';
export { type MG1, type MG1Parameters, mg1 } from './mg1.ts';
export {
  type MG1Priorities,
  type MG1PrioritiesParameters,
  mg1Priorities,
  type PriorityClass,
} from './mg1-priorities.ts';
export { type MMcPriorities, type MMcPrioritiesParameters, mmcPriorities } from './mmc-priorities.ts';
export { type MMcK, type MMcKParameters, mmck } from './mmck.ts';
export { QueueingError } from './parameters.ts';
export { type Retrial, type RetrialParameters, retrial } from './retrial.ts';
export type { ServiceMoments } from './service-moments.ts';
export {
  type SquareRootStaffing,
  type SquareRootStaffingParameters,
  squareRootStaffing,
} from './square-root-staffing.ts';
