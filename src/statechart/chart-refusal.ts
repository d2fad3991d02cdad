import { Refusal } from '../errors/refusal.ts';

/**
 * Thrown when a machine has parts that a pure step cannot have, all of them named.
 *
 * @since 0.1.0
 */
export class ChartRefusal extends Refusal {}
