import { Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { HouseLetters } from './house-letters.js';

/** The letters that go out, as the house has worded them. */
@Module({
  imports: [CaseworkModule, NotificationsModule],
  providers: [HouseLetters],
  exports: [HouseLetters],
})
export class HouseLettersModule {}
