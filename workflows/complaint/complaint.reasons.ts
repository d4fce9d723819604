import type { Words } from './complaint.words.js';
import { fill } from './complaint.words.js';

/** Why something may not happen: a code for machines, values for its places. */
export interface Reason {
  readonly code: ReasonCode;
  readonly values?: Readonly<Record<string, string | number | Words>>;
}

/** Every reason in both languages. A refusal never says less than what would have to change. */
export const reasonWords = {
  'not-in-this-stage': {
    en: 'this does not belong to where the complaint stands now',
    'zh-CN': '投诉当前所处环节不适用此操作',
  },
  'not-your-role': { en: 'this is for: {roles}', 'zh-CN': '此操作仅限：{roles}' },
  'not-the-owner': {
    en: 'only the owner of the complaint, or a lead, may do this',
    'zh-CN': '仅投诉责任人或客服主管可执行',
  },
  'not-classified': { en: 'it is not classified yet', 'zh-CN': '尚未分类定级' },
  'no-owner': { en: 'it has no owner yet', 'zh-CN': '尚未指定责任人' },
  'reclassification-unexplained': { en: 'classifying it again needs a reason', 'zh-CN': '重新分类须说明理由' },
  'acknowledgement-by-person-needed': {
    en: 'at this severity a person has to acknowledge it, not only the automatic notice',
    'zh-CN': '此严重程度须由专人告知确认，不能仅靠自动通知',
  },
  'not-that-letter': { en: 'this is about another letter', 'zh-CN': '所涉函件不符' },
  'letter-unknown': { en: 'there is no letter "{letter}" on this complaint', 'zh-CN': '本投诉没有函件“{letter}”' },
  'letter-not-withheld': {
    en: 'the letter “{letter}” is not withheld; what failed can be sent again',
    'zh-CN': '函件“{letter}”未被暂扣；退回的函件可以重发',
  },
  'point-unknown': { en: 'there is no point "{point}" in this complaint', 'zh-CN': '本投诉没有诉求点“{point}”' },
  'points-without-finding': {
    en: '{count} point(s) have no finding yet',
    'zh-CN': '还有 {count} 个诉求点没有调查结论',
  },
  'request-unknown': { en: 'there is no open request "{request}"', 'zh-CN': '没有未结的协办单“{request}”' },
  'id-taken': { en: 'the id "{id}" is used already', 'zh-CN': '编号“{id}”已被使用' },
  'requests-open': {
    en: '{count} department request(s) that are waited for are not answered',
    'zh-CN': '还有 {count} 张协办单未答复',
  },
  'over-limit': {
    en: 'the remedies cost {amount}, more than this role may grant ({limit})',
    'zh-CN': '补救金额 {amount} 超出该角色的审批权限（{limit}）',
  },
  'over-own-limit': {
    en: 'the remedies cost {amount}, more than this person may grant ({limit})',
    'zh-CN': '补救金额 {amount} 超出该人员的个人审批限额（{limit}）',
  },
  'approval-needed': {
    en: 'the remedies are over the proposer’s limit and need approval',
    'zh-CN': '补救金额超出提议人权限，需要审批',
  },
  'drafter-cannot-approve': { en: 'whoever drafted it may not approve it', 'zh-CN': '起草人不得自行审批' },
  'recorder-cannot-confirm': {
    en: 'whoever wrote the lesson may not confirm it',
    'zh-CN': '经验总结的填写人不得自行确认',
  },
  'conflict-of-interest': { en: 'the complaint is about this person', 'zh-CN': '该人员为被投诉人，须回避' },
  'was-handler': {
    en: 'this person handled it before; somebody else has to review it',
    'zh-CN': '该人员曾经办此投诉，须由他人复核',
  },
  'handler-cannot-follow-up': {
    en: 'the follow-up is not made by whoever handled it',
    'zh-CN': '回访不得由经办人本人进行',
  },
  'handover-note-missing': { en: 'passing it on needs a note for the next owner', 'zh-CN': '转交须填写交接说明' },
  'remedy-unknown': { en: 'there is no open remedy "{remedy}"', 'zh-CN': '没有未完成的补救措施“{remedy}”' },
  'remedies-open': { en: '{count} remedy(ies) are not done', 'zh-CN': '还有 {count} 项补救措施未完成' },
  'promise-unknown': { en: 'there is no open promise "{promise}"', 'zh-CN': '没有未了的承诺“{promise}”' },
  'promises-open': { en: '{count} promise(s) are open', 'zh-CN': '还有 {count} 项承诺未兑现' },
  'next-try-of-a-talk': {
    en: 'a next try belongs to a call that reached nobody',
    'zh-CN': '仅未接通的通话可约定再次致电时间',
  },
  'no-enquiry': { en: 'it was not answered as an enquiry', 'zh-CN': '并非作为咨询办结' },
  'not-merged': { en: 'no other complaint goes on for it', 'zh-CN': '并未并入其他投诉' },
  'goes-on-elsewhere': {
    en: 'it was merged: {other} goes on for it; please write to us there',
    'zh-CN': '本投诉已并入 {other}，请在该投诉中留言',
  },
  'linked-already': { en: 'it is linked with {other} like that already', 'zh-CN': '与 {other} 已有此关联' },
  'link-unknown': { en: 'it has no such link with {other}', 'zh-CN': '与 {other} 没有此关联' },
  'link-of-what-happened': {
    en: 'this link follows from a merger or a split; undo the merger, a split stays',
    'zh-CN': '此关联由并案或拆分产生：并案可以撤销，拆分予以保留',
  },
  'other-not-found': { en: 'there is no complaint {other} that you may see', 'zh-CN': '没有您可查看的投诉 {other}' },
  'other-is-this': { en: 'this is the very same complaint', 'zh-CN': '这就是本投诉' },
  'other-customer': {
    en: '{other} is of another customer, who gets an answer of their own; link both to one incident instead',
    'zh-CN': '{other} 属于另一客户，须分别答复；请改为关联至同一突发事件',
  },
  'other-decided': {
    en: '{other} is decided or closed and takes nothing in any more; link it instead',
    'zh-CN': '{other} 已作出处理决定或已结案，不能再并入；请改为关联',
  },
  'other-cannot-follow': {
    en: '{other} began under an earlier version of the workflow that takes no other complaint in, and cannot be moved to the present one: {why}',
    'zh-CN': '{other} 适用的早期流程版本不支持并案，且无法迁移至现行版本：{why}',
  },
  'split-takes-all': {
    en: 'at least one point has to stay; if all of it is another matter, classify it anew',
    'zh-CN': '至少须保留一个诉求点；若全部属于另一事项，请重新分类',
  },
  'split-takes-nothing': {
    en: 'choose the points or messages that go with it',
    'zh-CN': '请选择要拆出的诉求点或消息',
  },
  'promise-in-the-past': { en: 'a promise is about the future', 'zh-CN': '承诺的期限不能早于当前时间' },
  'letters-undelivered': { en: 'not delivered: {letters}', 'zh-CN': '尚未送达：{letters}' },
  'letter-incomplete': {
    en: 'the letter “{letter}” cannot go out, it lacks: {elements}',
    'zh-CN': '函件“{letter}”不能发出，缺少：{elements}',
  },
  'not-refused-before': { en: 'the customer has not refused an offer', 'zh-CN': '客户并未拒绝过方案' },
  'fast-lane-over': { en: 'the time for settling it at once is over', 'zh-CN': '已超过即时办结的期限' },
  'same-hour': { en: 'the next attempt is made at another hour of the day', 'zh-CN': '再次回访须换一个时段' },
  'attempts-left': { en: '{count} more attempt(s) are due before giving up', 'zh-CN': '放弃之前还须再尝试 {count} 次' },
  'follow-up-missing': { en: 'the follow-up is not done', 'zh-CN': '尚未回访' },
  'lesson-missing': { en: 'no lesson is recorded', 'zh-CN': '尚未填写经验总结' },
  'lesson-unconfirmed': { en: 'the lesson is not confirmed by a second person', 'zh-CN': '经验总结尚未经第二人确认' },
  'rating-not-asked': { en: 'no rating was asked for', 'zh-CN': '尚未邀请评价' },
  'rating-final': { en: 'it was rated, and is closed', 'zh-CN': '已评价且已结案，评价不能再更改' },
  'reopening-over': {
    en: 'the time for reopening is over; please open a new complaint that is linked to this one',
    'zh-CN': '已超过重开期限，请新建投诉并与本投诉关联',
  },
  'extension-not-allowed': {
    en: 'the policy knows no extension of this deadline for this reason',
    'zh-CN': '时限政策不允许以此理由延长该时限',
  },
  'extensions-used-up': {
    en: 'this deadline was extended as often as the policy allows',
    'zh-CN': '该时限的延期次数已用完',
  },
  'extension-approver': { en: 'this extension is granted by: {role}', 'zh-CN': '该延期须由以下角色批准：{role}' },
  'extension-clock-over': {
    en: 'the time that it is about does not run any more, or not yet',
    'zh-CN': '所涉时限已结束或尚未开始计时',
  },
  'extension-asked-already': {
    en: 'more time was asked for already and waits for an answer',
    'zh-CN': '已就该时限申请延期，尚待审批',
  },
  'extension-not-asked': { en: 'nobody asked for more time here', 'zh-CN': '该时限并无待审批的延期申请' },
  'asker-cannot-approve': {
    en: 'whoever asked for more time cannot answer that as well',
    'zh-CN': '延期申请人不得自行审批',
  },
  'chases-used-up': {
    en: 'it was chased as often as the policy allows; further words are taken as messages',
    'zh-CN': '催办次数已达上限，后续内容按留言处理',
  },
  'hand-back-over': {
    en: 'the time for handing the request back is over; please answer it',
    'zh-CN': '已超过协办退回期限，请予答复',
  },
  'action-unknown': { en: 'there is no open action "{action}"', 'zh-CN': '没有未完成的整改措施“{action}”' },
  'actions-open': { en: '{count} corrective action(s) are not done', 'zh-CN': '还有 {count} 项整改措施未完成' },
  'action-undated': {
    en: '"{date}" is not a date ahead, such as 2026-10-10',
    'zh-CN': '“{date}”不是将来的日期，应写作 2026-10-10',
  },
  'counted-already': { en: 'the customer’s complaints were counted already', 'zh-CN': '客户投诉次数已计入' },
  'already-closed': { en: 'it is closed', 'zh-CN': '投诉已结案' },
  'not-that-rung': { en: 'only somebody of the rung that it is on may lower it', 'zh-CN': '仅当前层级的人员可降级' },
  'not-that-clock': { en: 'this is about another clock', 'zh-CN': '所涉时限不符' },
  'otherwise-routed': { en: 'this leads elsewhere here', 'zh-CN': '此情形另有去向' },
  'recorded-late-unexplained': {
    en: 'recording it more than 15 minutes after it was received needs a reason',
    'zh-CN': '收到 15 分钟后才登记，须说明理由',
  },
  'received-after-recording': {
    en: 'it cannot be received after it was recorded',
    'zh-CN': '接收时间不能晚于登记时间',
  },
} as const satisfies Record<string, Words>;

export type ReasonCode = keyof typeof reasonWords;

/** The reason in words, zh-CN and en. */
export function wordsOf(reason: Reason): Words {
  return fill(reasonWords[reason.code], reason.values);
}
