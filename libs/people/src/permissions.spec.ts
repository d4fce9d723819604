import type { Action, Audience, Powers } from './permissions.js';
import { actions, mayDo, mayDoTo, teamsFor } from './permissions.js';

const who = (different: Partial<Powers>): Powers => ({
  id: 'ana',
  roles: ['agent'],
  teamIds: ['north'],
  brandTeamIds: [],
  ...different,
});
const complaint = (different: Partial<Audience> = {}): Audience => ({
  teamId: 'north',
  people: ['bo'],
  departments: [],
  complainedAbout: [],
  ...different,
});

describe('the table of permissions', () => {
  it.each<[string, boolean, Partial<Powers>, Action, Partial<Audience>]>([
    ['an agent reads what is the team’s', true, {}, 'complaints.read', {}],
    ['an agent does not read what is another team’s', false, {}, 'complaints.read', { teamId: 'south' }],
    [
      'whoever owns a complaint of another team reads it',
      true,
      {},
      'complaints.read',
      { teamId: 'south', people: ['ana'] },
    ],
    [
      'a department reads what it was asked about',
      true,
      { roles: ['departmentMember'], departments: ['repair'], teamIds: [] },
      'complaints.read',
      { departments: ['repair'] },
    ],
    [
      'a department does not read what another one was asked',
      false,
      { roles: ['departmentMember'], departments: ['repair'], teamIds: [] },
      'complaints.read',
      { departments: ['law'] },
    ],
    [
      'a member of a department is in no team by that',
      false,
      { roles: ['departmentMember'], departments: ['repair'] },
      'complaints.read',
      {},
    ],
    [
      'a manager does not reach over to another team',
      false,
      { roles: ['manager'] },
      'complaints.act',
      { teamId: 'south' },
    ],
    [
      'a director reaches every team of the brand',
      true,
      { roles: ['director'], brandTeamIds: ['north', 'south'] },
      'complaints.act',
      { teamId: 'south' },
    ],
    [
      'a director does not reach another brand',
      false,
      { roles: ['director'], brandTeamIds: ['north', 'south'] },
      'complaints.read',
      { teamId: 'west' },
    ],
    ['an auditor reads all', true, { roles: ['auditor'], teamIds: [] }, 'complaints.read', { teamId: 'west' }],
    ['an auditor changes nothing', false, { roles: ['auditor'] }, 'complaints.act', {}],
    ['an administrator does not decide for a complaint', false, { roles: ['administrator'] }, 'effects.dismiss', {}],
    ['whom it is about reads it', true, { roles: ['lead'] }, 'complaints.read', { complainedAbout: ['ana'] }],
    [
      'whom it is about does not read what colleagues were written',
      false,
      { roles: ['lead'] },
      'mails.read',
      { complainedAbout: ['ana'] },
    ],
    ['a key does no more than it was made for', false, { onlyActions: ['complaints.read'] }, 'complaints.act', {}],
    ['a key does what it was made for', true, { onlyActions: ['complaints.read'] }, 'complaints.read', {}],
  ])('%s', (_, expected, powers, action, audience) => {
    expect(mayDoTo(who(powers), action, complaint(audience))).toBe(expected);
  });

  it('gives nobody anything who has no role', () => {
    expect(actions.filter((action) => mayDo(who({ roles: [] }), action))).toEqual([]);
  });

  it('gives an auditor nothing that changes anything but what is their own', () => {
    const auditor = who({ roles: ['auditor'], teamIds: [] });
    expect(actions.filter((action) => mayDo(auditor, action))).toEqual([
      'account.own',
      'alerts.own',
      'alerts.team',
      'board.look',
      'live.follow',
      'document.read',
      'system.look',
      'operations.look',
      'seals.look',
      'seals.verify',
      'complaints.read',
      'complaints.list',
      'criticism.read',
      'figures.look',
      'quality.look',
      'feedback.look',
      'letters.look',
      'suspended.look',
      'outgoing.look',
      'mails.read',
      'effects.look',
      'customers.read',
      'contacts.reveal',
      'readLog.look',
      'retention.look',
      'rules.look',
      'staff.look',
    ]);
  });

  it('adds up what several roles give', () => {
    expect(teamsFor(who({ roles: ['agent', 'auditor'] }), 'complaints.list')).toBe('all');
    expect(teamsFor(who({ roles: ['agent', 'auditor'] }), 'complaints.open')).toEqual(['north']);
    expect(teamsFor(who({ roles: ['departmentMember'] }), 'complaints.list')).toEqual([]);
  });
});
