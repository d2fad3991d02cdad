import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { announcement, outcome, service } from '../../../src/design/index.ts';

const states = {
  door: announcement({ says: 'Take a number.', lasts: 5, to: 'done' }),
  welcome: announcement({ says: 'Welcome.', lasts: 12, to: 'done' }),
  done: outcome('resolved'),
};

describe('a design with several channels', () => {
  const design = service({
    id: 'house',
    needs: ['help'],
    channels: { phone: { initial: 'welcome' }, desk: { initial: 'door' }, chat: { initial: 'welcome' } },
    states,
  });
  const begun = (input?: object) => {
    const actor = createActor(design.machine, input === undefined ? {} : { input }).start();
    const { value } = actor.getSnapshot();
    actor.stop();
    return value;
  };

  test('begins live where the channel of the input begins', () => {
    expect(begun({ channel: 'phone' })).toBe('welcome');
    expect(begun({ channel: 'desk' })).toBe('door');
    expect(begun({ channel: 'chat' })).toBe('welcome');
  });

  test('begins in its first channel where no channel is named that it has', () => {
    expect(begun()).toBe('welcome');
    expect(begun({})).toBe('welcome');
    expect(begun({ channel: 'letter' })).toBe('welcome');
  });

  test('has every channel reached, so that nothing is warned of', () => {
    expect(design.warnings).toEqual([]);
    expect(Object.keys(design.channels)).toEqual(['phone', 'desk', 'chat']);
  });

  test('may have a state that is called like the one in which it begins', () => {
    const other = design.with({ states: { begin: announcement({ says: 'Hm.', lasts: 1, to: 'done' }) } });
    expect(
      createActor(other.machine, { input: { channel: 'desk' } })
        .start()
        .getSnapshot().value,
    ).toBe('door');
    expect(other.warnings.map(String)).toHaveLength(1);
  });

  test('changes by `with`, channel by channel', () => {
    const closed = design.with({ channels: { desk: { initial: 'welcome' }, chat: undefined } });
    expect(
      createActor(closed.machine, { input: { channel: 'desk' } })
        .start()
        .getSnapshot().value,
    ).toBe('welcome');
    expect(Object.keys(closed.machine.states)).not.toContain('begin');
  });
});

test('a machine with one beginning has no state of ours', () => {
  const { machine } = service({ id: 'house', needs: ['help'], channels: { phone: { initial: 'welcome' } }, states });
  expect(Object.keys(machine.states)).toEqual(['door', 'welcome', 'done']);
});
