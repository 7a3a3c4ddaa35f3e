import type { ClaimantOfClaim, SpeakerOfQuote } from '../core/entities.ts';
import type { Quote } from '../core/quotes.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';
import type { References } from './references.ts';
import { kindOfUnnamed, type SourceHead } from './sources.ts';

/** Who speaks, with drafts in place of positions in the `entities` layer. */
export interface DraftSpeaker {
  readonly draft: Draft | null;
  readonly others: readonly Draft[];
  readonly confidence: number;
  readonly rule: string;
  readonly unnamed?: NonNullable<SpeakerOfQuote['unnamed']>;
  readonly candidates: readonly Draft[];
}

const UNRESOLVED: DraftSpeaker = {
  draft: null,
  others: [],
  confidence: 0,
  rule: 'unresolved',
  candidates: [],
};

/** Names the speaker of each quote. @param heads what heads the source of each quote */
export function speakersOf(
  reading: Reading,
  draftOf: readonly Draft[],
  heads: readonly (SourceHead | null)[],
  references: References,
): DraftSpeaker[] {
  const { quotes } = reading.document;
  const speakers: DraftSpeaker[] = [];
  for (let i = 0; i < quotes.length; i++) {
    const head = heads[i];
    speakers.push(
      head ? speakerOf(reading, draftOf, head, references) : continued(reading, quotes, speakers, i),
    );
  }
  return speakers;
}

function speakerOf(
  reading: Reading,
  draftOf: readonly Draft[],
  head: SourceHead,
  { draftAt, resolutions }: References,
): DraftSpeaker {
  if (head.form === 'name')
    return {
      draft: draftOf[head.name],
      others: distinct(head.others, draftOf, draftOf[head.name]),
      confidence: head.rule ? 0.8 : 0.95,
      rule: head.rule ?? 'name',
      candidates: [],
    };
  if (head.form === 'pronoun') {
    const resolution = resolutions.get(head.token);
    const draft = draftAt(head.token);
    if (!draft) {
      if (!resolution) return UNRESOLVED;
      return { ...UNRESOLVED, candidates: [resolution.draft, ...resolution.rivals] };
    }
    const rivals = resolution && resolution.confidence < SURE ? resolution.rivals : [];
    return {
      draft,
      others: [],
      confidence: resolution?.confidence ?? 0.7,
      rule: 'pronoun',
      candidates: rivals,
    };
  }
  const draft = draftAt(head.head);
  const others = distinct(head.others, draftOf, draft);
  if (draft) return { draft, others, confidence: 0.75, rule: 'title', candidates: [] };
  const unnamed = kindOfUnnamed(reading, head.first, head.head);
  return { draft: null, others, confidence: 0.8, rule: 'unnamed', unnamed, candidates: [] };
}

function distinct(names: readonly number[], draftOf: readonly Draft[], but: Draft | undefined): Draft[] {
  return [...new Set(names.map((name) => draftOf[name]))].filter((draft) => draft !== but);
}

/** Between this and certainty rivals are still worth a look. */
const SURE = 0.6;

/** A direct quote without a source that goes on where another ended, in the same or the next paragraph. */
function continued(
  reading: Reading,
  quotes: readonly Quote[],
  speakers: readonly DraftSpeaker[],
  i: number,
): DraftSpeaker {
  const before = quotes[i - 1];
  if (!before || quotes[i].type !== 'direct' || before.type === 'indirect' || !speakers[i - 1].draft)
    return UNRESOLVED;
  const gap =
    reading.paragraph(quotes[i].content[0].firstToken) -
    reading.paragraph(before.content[before.content.length - 1].firstToken);
  if (gap > 1) return UNRESOLVED;
  const { draft, confidence } = speakers[i - 1];
  return { draft, others: [], confidence: confidence * 0.7, rule: 'continued', candidates: [] };
}

/** Who claims each claim: the speaker of its quote, else the writer. */
export function claimantsOf(reading: Reading, speakers: readonly SpeakerOfQuote[]): ClaimantOfClaim[] {
  const { claims, quotes } = reading.document;
  return claims.map(({ quote, isSpread }) => {
    if (quote === null) return { entity: null, attribution: isSpread ? 'unnamed' : 'author' };
    const { entity, unnamed } = speakers[quote];
    return { entity, attribution: unnamed ? 'unnamed' : quotes[quote].type };
  });
}
