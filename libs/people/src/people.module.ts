import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { FirstAdministrator } from './first-administrator.js';
import { MongoSessionStore } from './mongo/mongo-session.store.js';
import { MongoStaffStore } from './mongo/mongo-staff.store.js';
import { SessionRecord, SessionSchema } from './mongo/session.schema.js';
import { StaffRecord, StaffSchema } from './mongo/staff.schema.js';
import { SessionStore } from './session.store.js';
import { SignIn } from './sign-in.js';
import { StaffStore } from './staff.store.js';

/** Staff, and who is signed in. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: StaffRecord.name, schema: StaffSchema },
      { name: SessionRecord.name, schema: SessionSchema },
    ]),
  ],
  providers: [
    { provide: StaffStore, useClass: MongoStaffStore },
    { provide: SessionStore, useClass: MongoSessionStore },
    SignIn,
    FirstAdministrator,
  ],
  exports: [SignIn, FirstAdministrator],
})
export class PeopleModule {}
