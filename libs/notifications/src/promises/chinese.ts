/** Who of us does something. */
const us =
  '我们|我司|我方|本公司|公司|我(?!国)|客服|专员|专人|同事|师傅|工程师|技师|技术人员|主管|经理|店长|物流|快递|仓库|财务|售后|门店|部门|工作人员|配送员|安装人员|维修人员';

/** That it is still to come, or that it is certain. */
const willing =
  '会|将|一定|肯定|保证|承诺|确保|必定|马上|立即|立刻|尽快|尽早|第一时间|这就|稍后|随后|届时|安排|负责|再';

/** What can be promised to a customer. */
const doing =
  '答复|回复|回电|回访|致电|去电|打电话|联系|联络|通知|告知|反馈|给您|给你|给到|为您|为你|帮您|替您|退款|退还|退回|退货|退费|退差|返还|换货|更换|换新|调换|补发|补寄|补送|重发|重新|寄|发货|发出|发送|送货|送达|送到|送上门|到货|到账|打款|转账|安装|维修|修好|修理|检修|上门|处理|解决|跟进|跟踪|核实|核查|查清|查明|调查|赔偿|赔付|补偿|减免|优惠|赠送|办理|完成|办好|修复|整改|开具|开票|道歉|致歉|落实|登门|兑现|交代|说法';

/** Until when. */
const when =
  '(?:[\\d一二两三四五六七八九十]+|几|半)(?:个)?(?:工作日|小时|分钟|天|日|周|星期|月)(?:之内|以内|内|后|之后|左右)|今天|今日|明天|明日|后天|今晚|明早|本周|这周|下周|本月|月底|周[一二三四五六日末]|星期[一二三四五六日天]|下班前|中午前|上午|下午|晚上|\\d+月\\d+[日号]|\\d+[日号](?:之前|前)|\\d+点(?:之前|前)';

const promises = [
  // We will do something.
  new RegExp(`(?:${us})[^，。；！？]{0,14}(?:${willing})[^。；！？]{0,24}(?:${doing})`),
  new RegExp(`(?:${us})[^。；！？]{0,20}(?:${when})[^。；！？]{0,16}(?:${doing})`),
  // Something happens by a time, whoever does it.
  new RegExp(`(?:${when})[^。；！？]{0,20}(?:${doing}|有结果|有答复|出结果)`),
  new RegExp(
    `(?:${doing})[^。；！？]{0,12}(?:不晚于|不超过|最迟|最晚)[^。；！？]{0,8}(?:${when}|[\\d一二两三四五六七八九十]+)`,
  ),
  new RegExp(`(?:最迟|最晚|不晚于)[^。；！？]{0,24}(?:${doing})`),
  // The customer will have something.
  /(?:您|你)[^。；！？]{0,14}(?:会|将|可以在|即可)[^。；！？]{0,12}(?:收到|接到|拿到|得到|获得)/,
  // It is certain.
  new RegExp(`(?:^|[，,、：:]|请放心|放心)(?:${willing})[^。；！？]{0,20}(?:${doing})`),
  new RegExp(
    `(?:款项|费用|货款|差价|运费|赔款|补偿金|发票|配件|新机|商品|包裹|货物|优惠券|积分)[^。；！？]{0,10}(?:会|将|一定|预计)[^。；！？]{0,16}(?:${doing}|退|补|到)`,
  ),
  /给(?:您|你)(?:一个|个)?[^。；！？]{0,6}(?:满意的|明确的|准确的|书面的)?(?:答复|说法|交代|结果|答案)/,
  /包(?:您|你)满意|说到做到|绝不再(?:发生|犯)|不会再(?:让|发生|出现)/,
];

/** What speaks of what was done; the rest of its sentence may promise all the same. */
const past =
  /(?:已经|已于|已为|已向|已将|已安排|已(?:完成|退|寄|发|处理|修|更换|登记|收到|核实)|曾|此前|之前(?:承诺|答应|说)|昨天|昨日|上周|上月|前天|去年)/;

/** What speaks of what cannot be, of others, or asks. */
const others = [
  /[?？]\s*$|(?:吗|么|没有呢)[。！]?$/,
  /(?:无法|不能|没法|难以|不便|无权|不予|恕难|不保证|不承诺|不敢保证|不一定|未必|没办法)/,
  /(?:客户|顾客|用户|消费者|对方|他|她|来电人)(?:[^。；！？]{0,8})(?:要求|希望|表示|反映|称|说|认为|催|投诉|想)/,
  /^(?:请|麻烦|劳驾|烦请)(?:您|你)?(?!放心|相信|稍等|稍候|留意|注意)/,
  /(?:请您|请你|需要您|需您|麻烦您|烦请您|您需要|您需|您须|您可以|您也可以|您应|建议您|敬请您)(?!放心)/,
  /(?:规定|政策|条款|协议|法律|按照国家)[^。；！？]{0,16}(?:应当|应|须|必须|可以|内)/,
  /^(?:如果|若|如|假如|要是)(?:您|你|客户|贵方)[^，]{0,30}$/,
  /(?:您|你)(?:承诺|保证|答应|说过|曾)/,
  /(?:超过|逾期|过了|拖了|等了|耽误了|花了|用了)/,
];

/** That the customer will have something, whatever else the sentence says. */
const willHave = /您(?:将|会)(?:在)?[^。]{0,12}(?:收到|接到)/;

/** Whether a sentence in Chinese tells a customer that something will be done. */
export function promisesInChinese(sentence: string): boolean {
  const said = sentence.trim();
  if (willHave.test(said)) return promises.some((one) => one.test(said));
  if (others.some((one) => one.test(said))) return false;
  const toCome = said.split(/(?<=[，,；;])/).filter((clause) => !past.test(clause));
  return promises.some((one) => one.test(toCome.join('')));
}
