import type { Document, FinishedDocument } from '../core/document.ts';
import type { Entity, Mention } from '../core/layers/entities.ts';
import type { Span } from '../core/layers/span.ts';
import type { LinkOptions } from '../link/linker.ts';
import type { WeighedPlace } from '../link/places/trace.ts';
import { type LinkTrace, type PronounTrace, traceLinks } from '../link/trace.ts';
import { type NameTrace, NameTracer } from '../tag/names/trace.ts';
import { contest, probability, type Row, type Section, strongest } from './section.ts';

const MOST_NAMES = 3;
const MOST_PRONOUNS = 4;
const MOST_CANDIDATES = 5;

const units = (score: number): string => score.toFixed(2);

/** What type the model gave the names of an entity, who else they may mean, and who else its pronouns. */
export function explainEntity(document: FinishedDocument, at: number, options: LinkOptions): Section[] {
  const { entities } = document;
  const entity = entities[at];
  const links = traceLinks(document, entities, options);
  const tracer = new NameTracer(document);
  const pronouns = entity.mentions.flatMap(
    (mention) => links.pronouns.find(({ token }) => token === mention.firstToken) ?? [],
  );
  return [
    ...namesOf(document.text, entity)
      .slice(0, MOST_NAMES)
      .flatMap((mention) =>
        typeSections(entity, textOf(document, mention), tracer.trace(mention), mention.rule),
      ),
    ...entity.mentions.flatMap((mention) => namesakeSections(document, mention, links)),
    ...pronouns.slice(0, MOST_PRONOUNS).map((pronoun) => pronounSection(document, pronoun)),
  ];
}

/** Which places the name of an entity may mean, and what speaks for each. */
export function explainPlace(document: FinishedDocument, at: number, options: LinkOptions): Section[] {
  const { entities } = document;
  const trace = traceLinks(document, entities, options).places.get(at);
  if (!trace || trace.candidates.length === 0)
    return [{ title: 'places of that name', rows: [{ amount: '', text: 'none that the gazetteer knows' }] }];
  const { candidates, match } = trace;
  const how =
    match === 'whole' ? 'the whole name' : match === 'trimmed' ? 'the name in short' : 'a part of it';
  return [
    {
      title: `places of that name (${how} is known), as decimal logarithms of their odds`,
      rows: contest(
        candidates
          .slice(0, MOST_CANDIDATES)
          .map((candidate) => ({ text: placeText(candidate), score: candidate.score })),
        units,
      ),
    },
    ...candidates.slice(0, 2).map((candidate) => ({
      title: `what speaks for ${placeText(candidate)}`,
      rows: strongest([
        { name: 'its people and its kind, before the article is read', share: candidate.prior },
        { name: 'words beside its name', share: candidate.clues },
        { name: 'the article is of its country', share: candidate.atHome },
        { name: 'the other places of the article', share: candidate.others },
      ]),
    })),
  ];
}

/** Whom the pronoun in a source may mean. */
export function explainPronouns(document: FinishedDocument, source: Span, options: LinkOptions): Section[] {
  return traceLinks(document, document.entities, options)
    .pronouns.filter(({ token }) => {
      const start = document.tokens.starts[token];
      return start >= source.start && start < source.end;
    })
    .map((pronoun) => pronounSection(document, pronoun));
}

function typeSections(entity: Entity, words: string, trace: NameTrace | null, rule: string): Section[] {
  const title = `what “${words}” is, and how far behind the other types are, in units of the model`;
  const belongs: Row = { amount: '', text: `belongs here as: ${rule}` };
  if (!trace) return [{ title, rows: [{ amount: '', text: 'rules or lists made this name' }, belongs] }];
  const { alone, agreed, classes, shares, lists } = trace;
  return [
    {
      title,
      rows: [
        ...classes.map(({ name, short }) => ({ amount: units(-short), text: name })),
        ...(agreed === alone ? [] : [said(`with the other mentions of the same name: ${agreed}`)]),
        ...(entity.type === agreed
          ? []
          : [said(`rules and the rest of the article made it: ${entity.type}`)]),
        ...(lists.length === 0 ? [] : [said(`known as: ${lists.join(', ')}`)]),
        belongs,
      ],
    },
    { title: `what speaks for ${alone} and against ${classes[1].name}`, rows: strongest(shares) },
  ];
}

const said = (text: string): Row => ({ amount: '', text });

/** The first mention of each way of writing its name. */
function namesOf(text: string, { mentions }: Entity): Mention[] {
  const seen = new Set<string>();
  return mentions.filter(({ kind, start, end }) => {
    const words = text.slice(start, end);
    if ((kind !== 'name' && kind !== 'alias') || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
}

function namesakeSections(document: FinishedDocument, mention: Mention, { namesakes }: LinkTrace): Section[] {
  return namesakes
    .filter(({ token }) => token === mention.firstToken)
    .map(({ bearers }) => ({
      title: `whom “${textOf(document, mention)}” at ${mention.start} means of those who bear the name`,
      rows: bearers
        .toSorted((a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity))
        .map(({ entity, score }) => ({
          amount: score === null ? '' : units(score),
          text: `${nameOf(document, entity)}${score === null ? ': a title says otherwise' : ''}`,
        })),
    }));
}

function pronounSection(document: FinishedDocument, { token, candidates }: PronounTrace): Section {
  const { tokens, text } = document;
  const word = text.slice(tokens.starts[token], tokens.ends[token]);
  const [best, rival] = candidates;
  const rows = contest(
    candidates
      .slice(0, MOST_CANDIDATES)
      .map(({ entity, probability: score }) => ({ text: nameOf(document, entity), score })),
    probability,
  );
  const leads = rival
    ? strongest(
        best.features.map(({ name, weight }, i) => ({
          name: `${name} against ${rival.features[i].name.replace(/^.*=/, '')}`,
          share: weight - rival.features[i].weight,
        })),
        3,
      )
    : [];
  return { title: `whom “${word}” at ${tokens.starts[token]} means`, rows: [...rows, ...leads] };
}

function placeText({ name, country, kind, geonames, latitude, longitude }: WeighedPlace): string {
  const where = [name, country].filter(Boolean).join(', ');
  const id = geonames === null ? '' : `, GeoNames ${geonames}`;
  return `${where} (${kind}, ${latitude.toFixed(2)} ${longitude.toFixed(2)}${id})`;
}

function nameOf({ entities }: FinishedDocument, at: number): string {
  return `${entities[at].name} (e${at + 1})`;
}

function textOf({ text }: Pick<Document, 'text'>, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
