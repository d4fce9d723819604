import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { LiveFeedModule } from '#platform/live-feed.module.js';
import { ActingMembers } from './acting-member.js';
import { FirstAdministrator } from './first-administrator.js';
import { MongoSessionStore } from './mongo/mongo-session.store.js';
import { MongoStaffStore } from './mongo/mongo-staff.store.js';
import { MongoTeamStore } from './mongo/mongo-team.store.js';
import { SessionRecord, SessionSchema } from './mongo/session.schema.js';
import { StaffRecord, StaffSchema } from './mongo/staff.schema.js';
import { TeamRecord, TeamSchema } from './mongo/team.schema.js';
import { SessionStore } from './session.store.js';
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
    ]),
  ],
  providers: [
    { provide: StaffStore, useClass: MongoStaffStore },
    { provide: TeamStore, useClass: MongoTeamStore },
    { provide: SessionStore, useClass: MongoSessionStore },
    ActingMembers,
    SignIn,
    FirstAdministrator,
    StaffDirectory,
  ],
  exports: [SignIn, FirstAdministrator, StaffDirectory],
})
export class PeopleModule {}
