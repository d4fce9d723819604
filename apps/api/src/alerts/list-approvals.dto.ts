import { IsIn } from 'class-validator';
import { PageDto } from '../paging/page.dto.js';
import type { ApprovalKind } from './approval-view.js';
import { approvalKinds } from './approval-view.js';

export class ListApprovalsDto extends PageDto {
  @IsIn([...approvalKinds])
  readonly kind!: ApprovalKind;
}
