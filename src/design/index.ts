export type {
  Activity,
  Announced,
  ChoiceActivity,
  ChoiceResult,
  Counted,
  Doer,
  GateActivity,
  GateQuestion,
  QueueActivity,
  Sends,
  Weight,
  Who,
} from './activity.ts';
export { type AnnouncementOptions, announcement } from './announcement.ts';
export { type AskOptions, ask } from './ask.ts';
export type { Block, BlockNote, Names, StateConfig, StateMeta } from './block.ts';
export type { Breaks, BreaksOptions, ShrinkageOptions } from './breaks.ts';
export { type CallbackOptions, callback, type ScheduledCallbackOptions, scheduledCallback } from './callback.ts';
export type { CallbackOffer } from './callback-offer.ts';
export type { Chance } from './chance.ts';
export type { Channel, ChannelKind, Tariff } from './channel.ts';
export { type ChatbotOptions, chatbot } from './chatbot.ts';
export type { Checked } from './checked.ts';
export { type ChoiceOptions, type ChoiceResultOptions, choice } from './choice.ts';
export type {
  BecomesOptions,
  Becoming,
  ComesBack,
  ComesBackOptions,
  Return,
  ReturnCause,
  ReturnOptions,
} from './coming-back.ts';
export type { Consequences, ReadConsequences } from './consequences.ts';
export { type ConsultOptions, type ConsultResult, consult } from './consult.ts';
export { type ConversationOptions, conversation } from './conversation.ts';
export type { CallerInput, Design, DesignState } from './design.ts';
export { DesignError } from './design-error.ts';
export type { Estimator } from './estimator.ts';
export type { Fact, Keeper } from './fact.ts';
export { type Fits, fits } from './fits.ts';
export { type GateOptions, gate } from './gate.ts';
export type { Group, GroupOptions } from './group.ts';
export type { Handles } from './handles.ts';
export { type HoldOptions, hold } from './hold.ts';
export type { HoldMessage } from './hold-messages.ts';
export { type IfExpectedWaitOptions, ifExpectedWait } from './if-expected-wait.ts';
export { type IfLineOptions, ifLine } from './if-line.ts';
export { type IfOpenOptions, ifOpen } from './if-open.ts';
export type { MachineServiceOptions } from './machine-options.ts';
export { type MenuOptions, menu } from './menu.ts';
export type { MenuKey, MenuOption } from './menu-option.ts';
export { meets, type Outcome, type OutcomeOptions, outcome } from './outcome.ts';
export type { Overflow } from './overflow.ts';
export { type PauseOptions, pause } from './pause.ts';
export {
  type Bears,
  type PatienceOptions,
  type Persona,
  type PersonaOptions,
  persona,
  type Redials,
  type Slips,
} from './persona.ts';
export type { Pool, PoolOptions } from './pool.ts';
export type { PoolKind } from './pool-kind.ts';
export { type Population, type PopulationOptions, population } from './population.ts';
export { PopulationError } from './population-error.ts';
export type { Priority, PriorityRises } from './priority.ts';
export type { PromiseOptions } from './promise.ts';
export type { PutsOnHold } from './puts-on-hold.ts';
export { type QueueOptions, queue } from './queue.ts';
export type { ResultOptions } from './result.ts';
export type { Routing } from './routing.ts';
export type { SentEvent } from './sent-event.ts';
export { service } from './service.ts';
export type { ServiceChange } from './service-change.ts';
export type { ServiceOptions } from './service-options.ts';
export type { Skill, SkillNeeded, SkillOptions, SkillsOptions } from './skill.ts';
export type { StartOptions } from './start.ts';
export { type TicketOptions, ticket } from './ticket.ts';
