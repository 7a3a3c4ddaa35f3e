/**
 * What short blocks around an article say, by how they are put; one question to a place, for the model to weigh. They carry
 * over between sites better than the words themselves.
 */
export const PHRASES: readonly RegExp[] = [
  /^(?:read|see|find out|learn|watch|listen|discover)\b.{0,20}(?:more|also|next|here|now|:)/i,
  /^(?:related|recommended|more (?:from|on)|trending|most (?:read|popular)|popular|also on|you may|don.t miss|in other news|up next|latest)\b/i,
  /\b(?:sign up|newsletter|subscribe|inbox|log ?in|register|whatsapp|download (?:our|the)|follow us|our app|join (?:us|our)|cookies?|privacy policy|terms)\b/i,
  /^(?:by|written by|story by|reported by|words by)\b/i,
  /^(?:published|updated|posted|last updated|first published|modified)\b/i,
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z.]*\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\s+\d{4}|\d:\d\d/i,
  /\b(?:photo|image|picture|credit|getty|reuters\/|ap photo|courtesy|file photo|\(image|©|shutterstock|pa wire)/i,
  /\bmin(?:ute)?s? read\b|\d+ comments?|^comments?\b|^share\b|^copy link|^tags?\b|^topics\b|^advert/i,
  /©|copyright|all rights reserved|may not be (?:published|reproduced)/i,
  /\b(?:is|was) (?:a|an|the) .{0,60}\b(?:reporter|editor|writer|correspondent|journalist|columnist|author|freelance|contributor)\b|contributed to this (?:report|story)|@[a-z0-9_]+\.?$|follow (?:him|her|them)\b/i,
  /^(?:[-•*–]|\d+[.)])\s/,
  /^[“"‘']/,
];
/** Letters looked at. */
export const PHRASE_REACH = 400;
