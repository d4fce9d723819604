/** Who of us does something. */
const us =
  '(?:we|i|our [\\w ]{2,30}|(?:a|the|one of our|my) (?:colleagues?|technicians?|engineers?|managers?|drivers?|specialists?|supervisor|team|department|warehouse|courier|finance team|accounts team|fitter|installer|shop|store)|some(?:body|one)|customer service|the accounts department|head office)';

/** That it is still to come. */
const will = "(?:will|'ll|’ll|shall|(?:am|are|is|'m|’m|'re|’re) going to|(?:am|are|'m|’m|'re|’re) about to)";

/** What says that we do something, though nothing is promised by it. */
const idle = '(?:not|never know|need|have to|see what|be closed|be open|be unable|require|only|assume|miss)\\b';

const promises = [
  new RegExp(
    `\\b${us}\\s*${will}\\s+(?!${idle})(?:\\w+ly |also |then |now |of course |personally )*(?!${idle})\\w+`,
    'i',
  ),
  new RegExp(`\\b(?:we|i)(?:'ll|’ll) (?!${idle})\\w+`, 'i'),
  // We have done one thing and will do another.
  new RegExp(`\\b${us}\\s[^.;!?]{1,100}?\\b(?:and|but|so|then) ${will}\\s+(?!${idle})\\w+`, 'i'),
  /\b(?:we|i) (?:hereby |do |can |fully |personally )*(?:promise|guarantee|undertake|commit|assure you|give you (?:my|our) word|pledge)\b/i,
  /\byou (?:will|'ll|’ll|shall|can expect to|should) (?:then |also |soon |shortly )?(?:receive|get|have (?:it|your|the|a|an|our)|hear|be (?:called|contacted|refunded|reimbursed|paid|sent|given|notified|informed|told|credited|compensated))\b/i,
  /\b(?:you can|please|do) expect\b/i,
  /\b(?:refund|replacement|money|amount|parcel|package|order|part|parts|letter|reply|answer|decision|report|voucher|credit|payment|invoice|cheque|item|machine|repair|work|new one|it|this|everything|they) (?:will|'ll|’ll|shall) (?!not\b|be unable|depend|need|have to)(?:be |arrive|reach|come|go|follow|leave|appear|show)/i,
  /\b(?:get|come|be|call|write|ring|phone) (?:right )?back to you\b|\bback to you (?:by|within|before|on|tomorrow|today|shortly|soon)\b/i,
  /\b(?:let me|let us) (?:find out|check|look into|call|ring|get|sort|see to|arrange|speak|chase|take care)\b/i,
  /\b(?:give|allow) (?:us|me) (?:until|till|up to|another|a few|a couple|two|three|\d+|one more)\b/i,
  /\b(?:by|no later than|before) (?:the end of|close of business|tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)\b.*\b(?:at the latest|without fail|guaranteed|on its way|with you|in your (?:account|hands))/i,
  /\b(?:expect|have|get) (?:a|an|our|my|the) (?:call|reply|answer|refund|replacement|decision|response|visit|update)s?\b.*\b(?:by|within|before|tomorrow|today|on|in)\b/i,
  /\bleave (?:it|this|that) with (?:me|us)\b|\bconsider it done\b|\brest assured\b|\b(?:is|are) (?:being )?(?:booked|scheduled|arranged|due) (?:to|for) (?:call|visit|come|deliver|collect|tomorrow|monday|tuesday|wednesday|thursday|friday|\d)/i,
  /\b(?:i am|i'm|i’m|we are|we're|we’re) (?:sending|arranging|refunding|posting|transferring|calling|replacing|issuing|ordering|coming)\b(?!.*\b(?:already|yesterday|last)\b)/i,
];

/** What asks, denies, tells of the past, or speaks of somebody else. */
const others = [
  /\?\s*$/,
  /\b(?:cannot|can't|can’t|could not|couldn't|won't|won’t|will not|shall not|unable to|not able to|no longer|not in a position)\b(?!.*\bbut (?:we|i)\b)/i,
  /\b(?:can't|cannot|can’t|not|never|no) (?:promise|guarantee|commit)/i,
  /\b(?:he|she|they|the customer|customer|caller|client|mr\.? \w+|mrs\.? \w+|ms\.? \w+) (?:said|says|wants|wanted|asked|asks|was told|expects|expected|claims|demands|insists|complains|will)\b/i,
  /\b(?:had|have been|was|were) (?:promised|told|assured|guaranteed)\b|\b(?:we|i) (?:promised|said|told|assured)\b/i,
  /\byou (?:promised|said|told|guaranteed|will (?:find|need|see|understand|notice|have to|be able|appreciate|agree|know|be asked))\b/i,
  /\bwe will be (?:closed|open|glad if|grateful|pleased if|happy if)\b|\b(?:would|could|might|may) (?:be|have)\b(?!.*\bwill\b)/i,
  /^(?:please|kindly|could you|would you)\b(?!.*\b(?:expect|allow|give) )/i,
  /^(?:if|unless|should) [^,]*$/i,
];

/** Whether a sentence in English tells a customer that something will be done. */
export function promisesInEnglish(sentence: string): boolean {
  const said = sentence.trim();
  return !others.some((one) => one.test(said)) && promises.some((one) => one.test(said));
}
