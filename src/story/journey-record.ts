import type { Design } from '../design/design.ts';
import type { ContactRecord, Stay } from '../measure/stay.ts';
import { type Lived, type Story, type StoryOptions, story } from './story.ts';

/**
 * What one caller lived through: every stay in every contact, and the story of it.
 *
 * @since 0.1.0
 */
export class JourneyRecord implements Lived {
  /** From 1. */
  readonly replication: number;
  /** The caller's number in the replication, from 0. */
  readonly caller: number;
  readonly persona: string;
  readonly need: string;
  /** Whether figures count the journey. */
  readonly counted: boolean;
  /** In the order of beginning. */
  readonly contacts: readonly ContactRecord[];
  /** In the order of beginning, those that begin together in the order of ending. */
  readonly stays: readonly Stay[];
  readonly #tell: () => Story;
  #story: Story | undefined;

  constructor(design: Design, { stays, contacts }: Lived, options: StoryOptions = {}) {
    const inOrder = <T extends Stay | ContactRecord>(records: readonly T[]) =>
      [...records].sort((a, b) => a.contact - b.contact || a.began - b.began);
    this.contacts = inOrder(contacts);
    this.stays = inOrder(stays);
    const [{ replication = 0, caller = 0, persona = '', need = '', counted = false } = {}] = this.contacts;
    this.replication = replication;
    this.caller = caller;
    this.persona = persona;
    this.need = need;
    this.counted = counted;
    this.#tell = () => story(design, this, options);
  }

  /** Whether the need was met in the end. */
  get met(): boolean {
    return this.contacts.some(({ met }) => met);
  }

  /** What happened, line by line, in the words of the design. */
  get story(): Story {
    this.#story ??= this.#tell();
    return this.#story;
  }

  /** The story, for people. */
  toString(): string {
    return this.story.toString();
  }
}
