import iconv from 'iconv-lite';

/** Scripts whose words are written together; a reading that mixes them in one word is hardly right. */
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];

/**
 * How much sense a reading makes, from about -1 to 1, by its characters outside ASCII: common Han, kana, Hangul and
 * words of one alphabet speak for it; rare Han, signs, half words and unassigned characters against.
 */
export function senseOf(text: string): number {
  let points = 0;
  let counted = 0;
  for (const [word] of text.slice(0, 20_000).matchAll(/(?:[A-Za-z]|[^\p{ASCII}\u0080-\u00a0\s])+/gu)) {
    if (/^[A-Za-z]+$/.test(word)) continue;
    const { sense, length } = senseOfWord(word);
    points += sense;
    counted += length;
  }
  return counted === 0 ? 0 : points / counted;
}

function senseOfWord(word: string): { sense: number; length: number } {
  let sense = 0;
  let length = 0;
  const used = scripts.filter((script) => script.test(word));
  const foreign = used.length > 1 || (used.length === 1 && used[0] !== scripts[0] && /[A-Za-z]/.test(word));
  for (const character of word) {
    if (character < '\u0080') continue;
    length += 1;
    sense += senseOfCharacter(character, foreign, word);
  }
  return { sense, length };
}

function senseOfCharacter(character: string, isMixed: boolean, word: string): number {
  if (/[\ufffd\p{Cn}\p{Co}\u0080-\u009f]/u.test(character)) return -3;
  if (/\p{Script=Han}/u.test(character)) return everyday.has(character) ? 1.2 : isCommonHan(character) ? 0.45 : -0.6;
  if (/[\u3000-\u303f\uff00-\uff65\u2010-\u2026]/u.test(character)) return 0.6;
  if (/[\u3041-\u30ff]/u.test(character)) return 0.9;
  if (/[\uff66-\uff9f]/u.test(character)) return -0.7;
  if (/\p{Script=Hangul}/u.test(character)) return 0.8;
  if (/\p{L}/u.test(character)) return isMixed ? -1 : senseOfLetter(character, word);
  return -0.4;
}

/** In a word of an alphabet capitals come first or are everywhere. Accents are rare among plain letters. */
function senseOfLetter(character: string, word: string): number {
  const isLatin = /\p{Script=Latin}/u.test(character);
  const isOddCapital = /\p{Lu}/u.test(character) && /\p{Ll}/u.test(word) && !word.startsWith(character);
  if (isOddCapital) return -0.8;
  // Of two alphabets that would do, mail that says nothing is more often Russian.
  if (!isLatin) return [...word].length > 1 ? (/\p{Script=Cyrillic}/u.test(character) ? 0.85 : 0.7) : 0.2;
  const plain = word.replace(/[^A-Za-z]/g, '').length;
  return plain === 0 ? -0.2 : 0.7;
}

/** The most frequent characters, which make more than half of any Chinese text; with their traditional forms. */
const everyday = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔诉请您谢客服订单货款退换修质投诉电话售后快递商品' +
    '這個們來為國說時會對於過發後裡種經現當沒動還進樣從實軍無與長機學關點業將兩間問並應戰頭體見產話給門兒東聲員論處義幾認條係氣題爾別變總電數報結務場計資統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運訴請謝單貨換質遞',
);

/** The characters of everyday texts: level 1 of GB 2312, or of Big5. */
function isCommonHan(character: string): boolean {
  const [lead = 0, trail = 0] = iconv.encode(character, 'gb2312');
  if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) return true;
  const [big = 0, low = 0] = iconv.encode(character, 'big5');
  return big >= 0xa4 && big <= 0xc6 && low >= 0x40;
}
