import { taxonomyTitle } from './taxonomy-titles.js';
import { severityWords } from '#notifications/write-alert.js';
import { stateWords } from '#workflows/complaint/complaint.titles.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { Dimension } from './figure.js';
import { noKey } from './figure.js';

/** What it is broken down by, as the head of a table. */
export const dimensionWords: Readonly<Record<Dimension, Words>> = {
  stage: { en: 'Stage', 'zh-CN': '阶段' },
  age: { en: 'Age in days', 'zh-CN': '已历天数' },
  stageAge: { en: 'Stage and age', 'zh-CN': '阶段与天数' },
  team: { en: 'Team', 'zh-CN': '团队' },
  channel: { en: 'Channel', 'zh-CN': '渠道' },
  category: { en: 'Category', 'zh-CN': '类别' },
  product: { en: 'Product', 'zh-CN': '产品' },
  severity: { en: 'Severity', 'zh-CN': '严重程度' },
  date: { en: 'From', 'zh-CN': '起始日期' },
  outcome: { en: 'Outcome', 'zh-CN': '结果' },
  turn: { en: 'Whose turn', 'zh-CN': '等待对象' },
  promiseState: { en: 'What became of it', 'zh-CN': '兑现情况' },
  department: { en: 'Department', 'zh-CN': '部门' },
  score: { en: 'Score', 'zh-CN': '分数' },
  answer: { en: 'Answer', 'zh-CN': '答复' },
  cause: { en: 'Main cause', 'zh-CN': '主要原因' },
  way: { en: 'From and to', 'zh-CN': '环节流转' },
  moment: { en: 'Moment', 'zh-CN': '环节' },
};

const ages: Readonly<Record<string, Words>> = {
  to2: { en: '0–2 days', 'zh-CN': '0–2 天' },
  to7: { en: '3–7 days', 'zh-CN': '3–7 天' },
  to14: { en: '8–14 days', 'zh-CN': '8–14 天' },
  to28: { en: '15–28 days', 'zh-CN': '15–28 天' },
  to56: { en: '29–56 days', 'zh-CN': '29–56 天' },
  over56: { en: 'over 56 days', 'zh-CN': '56 天以上' },
};

const fixed: Readonly<Partial<Record<Dimension, Readonly<Record<string, Words>>>>> = {
  stage: stageWords,
  age: ages,
  severity: severityWords,
  channel: {
    email: { en: 'E-mail', 'zh-CN': '邮件' },
    webForm: { en: 'Web form', 'zh-CN': '网页' },
    phone: { en: 'Phone', 'zh-CN': '电话' },
    visit: { en: 'Visit', 'zh-CN': '来访' },
    letter: { en: 'Letter', 'zh-CN': '信函' },
    webhook: { en: 'Other system', 'zh-CN': '系统对接' },
  },
  outcome: {
    upheld: { en: 'Upheld', 'zh-CN': '成立' },
    partlyUpheld: { en: 'Upheld in part', 'zh-CN': '部分成立' },
    notUpheld: { en: 'Not upheld', 'zh-CN': '不成立' },
    withdrawn: { en: 'Withdrawn', 'zh-CN': '撤诉' },
    rejected: { en: 'Rejected', 'zh-CN': '不予受理' },
    merged: { en: 'Merged', 'zh-CN': '并案' },
    referred: { en: 'Referred', 'zh-CN': '转交' },
    unreachable: { en: 'Customer not reached', 'zh-CN': '联系不上' },
    enquiry: { en: 'Enquiry', 'zh-CN': '咨询' },
    notLasting: { en: 'Reopened since', 'zh-CN': '后又重开' },
  },
  turn: {
    customer: { en: 'The customer', 'zh-CN': '客户' },
    department: { en: 'A department', 'zh-CN': '协办部门' },
    approval: { en: 'An approver', 'zh-CN': '审批人' },
  },
  promiseState: {
    kept: { en: 'Kept in time', 'zh-CN': '按时兑现' },
    keptLate: { en: 'Kept late', 'zh-CN': '逾期兑现' },
    broken: { en: 'Broken', 'zh-CN': '未兑现' },
    open: { en: 'Late and still open', 'zh-CN': '逾期未办' },
  },
  answer: {
    satisfied: { en: 'Satisfied', 'zh-CN': '满意' },
    dissatisfied: { en: 'Dissatisfied', 'zh-CN': '不满意' },
  },
};

const nothing: Readonly<Partial<Record<Dimension, Words>>> = {
  category: { en: 'Not classified yet', 'zh-CN': '尚未分类' },
  product: { en: 'No product named', 'zh-CN': '未注明产品' },
  outcome: { en: 'None', 'zh-CN': '无' },
};

/** What a group is called. @param teams their names, by id */
export function groupTitle(by: Dimension, key: string, teams: ReadonlyMap<string, Words>): Words {
  if (key === noKey) return nothing[by] ?? { en: 'None', 'zh-CN': '无' };
  switch (by) {
    case 'team':
    case 'department':
      return teams.get(key) ?? same(key);
    case 'category':
      return taxonomyTitle('categories', key) ?? same(key);
    case 'cause':
      return taxonomyTitle('causes', key) ?? same(key);
    case 'moment':
      return momentTitle(key);
    case 'way':
      return joined(key.split('>').map(momentTitle), ' → ');
    case 'stageAge': {
      const [stage = '', age = ''] = key.split('/');
      return joined([groupTitle('stage', stage, teams), groupTitle('age', age, teams)], ' · ');
    }
    default:
      return fixed[by]?.[key] ?? same(key);
  }
}

/** `Investigation: gathering facts`. */
function momentTitle(key: string): Words {
  const [stage = '', state] = key.split('.');
  const outer = groupTitle('stage', stage, new Map());
  const inner = state === undefined ? undefined : (stateWords[state] ?? same(state));
  return inner ? joined([outer, inner], ' · ') : outer;
}

function joined(parts: readonly Words[], between: string): Words {
  return {
    en: parts.map((one) => one.en).join(between),
    'zh-CN': parts.map((one) => one['zh-CN']).join(between),
  };
}

const same = (key: string): Words => ({ en: key, 'zh-CN': key });
