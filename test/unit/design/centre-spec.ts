/** A centre that tells agents and callers apart, before its blocks are made; see `mazeSpec`. */
export const centreSpec = {
  id: 'centre',
  needs: ['fault', 'bill'],
  pools: {
    desk: {
      groups: {
        juniors: { agents: 3, skills: ['billing'] },
        seniors: { agents: 2, skills: { billing: 1, tech: { proficiency: 1.25, preference: 2 } } },
      },
      routing: 'mostSpecific',
    },
    chats: { agents: 2, handles: { contacts: 3, slower: 0.15 }, shrinkage: { share: 0.2, lasts: 600 } },
    bots: { agents: 5, kind: 'bot', breaks: { after: 3600, lasts: 60 } },
    backup: { groups: { all: { agents: 1, skills: ['tech'] } }, routing: 'roundRobin' },
  },
  channels: { phone: { initial: 'line', trunks: 40 } },
  states: {
    line: {
      block: 'hold',
      with: {
        pool: 'desk',
        skill: { fault: 'tech', otherwise: 'billing' },
        priority: { fault: 1, otherwise: 0 },
        priorityRises: { perMinute: 0.5 },
        overflow: { to: 'backup', after: 60, atLength: 10 },
        answered: 'agent',
      },
    },
    agent: { block: 'conversation', with: { lasts: 240, results: { resolved: { weight: 1, to: 'solved' } } } },
    solved: { block: 'outcome', with: 'resolved' },
  },
};
