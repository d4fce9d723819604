import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { LiveFeedModule } from '#platform/live-feed.module.js';
import { Account } from './account.js';
import { ActingMembers } from './acting-member.js';
import { FirstAdministrator } from './first-administrator.js';
import { MachineKeyStore } from './machine-key.store.js';
import { MachineKeys } from './machine-keys.js';
import { MachineKeyRecord, MachineKeySchema } from './mongo/machine-key.schema.js';
import { MongoMachineKeyStore } from './mongo/mongo-machine-key.store.js';
import { MongoPasswordLinkStore } from './mongo/mongo-password-link.store.js';
import { MongoSavedFilterStore } from './mongo/mongo-saved-filter.store.js';
import { MongoSessionStore } from './mongo/mongo-session.store.js';
import { MongoSignInTriesStore } from './mongo/mongo-sign-in-tries.store.js';
import { MongoStaffStore } from './mongo/mongo-staff.store.js';
import { MongoTeamStore } from './mongo/mongo-team.store.js';
import { SavedFilterRecord, SavedFilterSchema } from './mongo/saved-filter.schema.js';
import { PeopleRevision } from './mongo/people-revision.js';
import { SessionRecord, SessionSchema } from './mongo/session.schema.js';
import { SignInTriesRecord, SignInTriesSchema } from './mongo/sign-in-tries.schema.js';
import { StaffRecord, StaffSchema } from './mongo/staff.schema.js';
import { TeamRecord, TeamSchema } from './mongo/team.schema.js';
import { PasswordLinkRecord, PasswordLinkSchema } from './mongo/password-link.schema.js';
import { PasswordLinkStore } from './password-link.store.js';
import { PasswordLinks } from './password-links.js';
import { OwnNotices } from './own-notices.js';
import { StaffAdministration } from './staff-administration.js';
import { SecondFactors } from './second-factor.js';
import { SavedFilterStore } from './saved-filter.store.js';
import { SessionStore } from './session.store.js';
import { Sessions } from './sessions.js';
import { SignInTries, SignInTriesStore } from './sign-in-tries.js';
import { SingleSignOn } from './single-sign-on.js';
import { SignIn } from './sign-in.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffStore } from './staff.store.js';
import { TeamStore } from './team.store.js';

/** Staff, their teams, and who is signed in. */
@Module({
  imports: [
    LiveFeedModule,
    MongooseModule.forFeature([
      { name: StaffRecord.name, schema: StaffSchema },
      { name: TeamRecord.name, schema: TeamSchema },
      { name: SessionRecord.name, schema: SessionSchema },
      { name: PasswordLinkRecord.name, schema: PasswordLinkSchema },
      { name: MachineKeyRecord.name, schema: MachineKeySchema },
      { name: SignInTriesRecord.name, schema: SignInTriesSchema },
      { name: SavedFilterRecord.name, schema: SavedFilterSchema },
    ]),
  ],
  providers: [
    { provide: StaffStore, useClass: MongoStaffStore },
    { provide: TeamStore, useClass: MongoTeamStore },
    { provide: SessionStore, useClass: MongoSessionStore },
    { provide: SignInTriesStore, useClass: MongoSignInTriesStore },
    { provide: PasswordLinkStore, useClass: MongoPasswordLinkStore },
    { provide: MachineKeyStore, useClass: MongoMachineKeyStore },
    { provide: SavedFilterStore, useClass: MongoSavedFilterStore },
    PeopleRevision,
    ActingMembers,
    Sessions,
    SignInTries,
    SecondFactors,
    SignIn,
    Account,
    PasswordLinks,
    OwnNotices,
    StaffAdministration,
    MachineKeys,
    SingleSignOn,
    FirstAdministrator,
    StaffDirectory,
  ],
  exports: [
    SavedFilterStore,
    SingleSignOn,
    Account,
    ActingMembers,
    SignInTries,
    PasswordLinks,
    OwnNotices,
    StaffAdministration,
    MachineKeys,
    Sessions,
    SecondFactors,
    SignIn,
    FirstAdministrator,
    StaffDirectory,
  ],
})
export class PeopleModule {}
