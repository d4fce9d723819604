import type { Words } from '#workflows/complaint/complaint.words.js';

/** What the reader of a file says of a mistake, in Chinese. `$1` is the first thing that it names. */
const chinese: readonly (readonly [RegExp, string])[] = [
  [/^"(.*)" is not a budget such as/s, '“$1”不是有效期限，应写作“3 business days”等'],
  [/^"(.*)" is not a time such as/s, '“$1”不是有效时刻，应写作 20:00 等'],
  [/^"(.*)" is not a point such as/s, '“$1”不是有效的时间点，应写作 warn 75、breach、breach + 1 business day 等'],
  [/^".*" must be a whole number of at least (\d+)/s, '须为不小于 $1 的整数'],
  [/^".*" must be a number of at least (\d+)/s, '须为不小于 $1 的数'],
  [/^".*" must be true or false/s, '须为是或否'],
  [/^".*" must be a text/s, '须为文字'],
  [/^".*" must be one of (.*), not "(.*)"/s, '须为下列之一：$1；不能是“$2”'],
  [/^".*" is missing/s, '不能为空'],
  [/^the ladder already has a rung at "(.*)"/s, '“$1”处已有一级'],
  [/^"(.*)" comes before "(.*)"/s, '“$1”应排在“$2”之前'],
  [/^".*" has no rung at "breach"/s, '缺少超时（breach）一级'],
  [/^".*" ends without a person/s, '最后一级须通知到人'],
  [/^"(.*)" is nobody to alert; here may stand (.*)/s, '“$1”不是可通知的对象；可用：$2'],
  [/^nobody may grant less than those who answer to them/s, '上级的审批额度不得低于下级'],
  [/^(.*) cannot extend a budget of (.*)/s, '$1 不能用于延长 $2 的期限（单位种类不同）'],
  [
    /^the internal target for severity (.*) can end after this statutory limit/s,
    '严重程度 $1 的自定目标可能晚于法定时限',
  ],
  [/^"(.*)" is not an interval such as/s, '“$1”不是有效时段，应写作 09:00-12:00 等'],
  [/^"(.*)" ends before it begins/s, '“$1”的结束早于开始'],
  [/^"(.*)" begins before the interval in front of it ends/s, '“$1”与前一时段重叠'],
  [/^"week" has no opening hours/s, '每周没有任何办公时间，工作时间将无从计算'],
  [/^(.*) already stands under (.*)/s, '$1 已列在 $2 年之下'],
  [/^"(.*)" is not a date such as/s, '“$1”不是有效日期，应写作 2026-10-01 等'],
  [/^(.*) must be one of holiday, halfDay, workday/s, '$1 须为休息、半天办公或调休上班之一'],
  [/^(.*) is a holiday and cannot be open/s, '$1 为休息日，不能有办公时间；只开放部分时间请选“半天办公”'],
  [/^(.*) needs either "open"/s, '$1 须写明办公时间'],
  [/^(.*) has no opening hours; a day/s, '$1 没有办公时间；全天休息请选“休息”'],
  [/^a title needs words in (.*)/s, '缺少 $1 的名称'],
  [/^"(.*)" is no code;/s, '“$1”不是有效代码：须以小写字母开头，仅含字母与数字'],
  [/^"(.*)" is replaced but not retired/s, '“$1”尚未停用，不能写替代代码'],
  [/^"(.*)" is in use below "(.*)", which is retired/s, '“$2”已停用，其下的“$1”须一并停用'],
  [/^there is no code "(.*)"/s, '没有代码“$1”'],
  [/^"(.*)", which replaces "(.*)", is retired itself/s, '替代“$2”的“$1”本身已停用'],
  [/^there is no calendar "(.*)"; there are (.*)/s, '没有日历“$1”；现有：$2'],
  [/^"(.*)" is not explained under/s, '“$1”没有说明'],
];

/** A mistake in both languages. The reader of files says it in English only. */
export function mistakeWords(reason: string): Words {
  for (const [pattern, words] of chinese) {
    const named = pattern.exec(reason);
    if (named)
      return { en: reason, 'zh-CN': words.replace(/\$(\d)/g, (_, group: string) => named[Number(group)] ?? '') };
  }
  return { en: reason, 'zh-CN': `此处有误：${reason}` };
}
