import { describe, expect, it } from 'vitest';
import { beginState, bioTransitions, insideState, stateCount } from '../../../src/learn/sequences/bio.ts';
import { Viterbi } from '../../../src/learn/sequences/viterbi.ts';
import { NAME_CLASSES } from '../../../src/tag/names/classes.ts';
import { Mentions } from '../../../src/tag/names/mentions.ts';
import { type NameContext, placeTowns, settleTypes, Use } from '../../../src/tag/names/settle.ts';

const PERSON = 0;
const PLACE = 1;
const ORGANIZATION = 2;
const GROUP = 3;
const STATES = stateCount(NAME_CLASSES.length);
const transitions = bioTransitions(NAME_CLASSES.length, new Float32Array((STATES + 1) * STATES));

const context: NameContext = {
  useOf: () => Use.none,
  lastPartOf: (_, end) => end - 1,
  isInHeadline: () => false,
};

/** Adds a candidate of which each word has the given lead of its state over all others. */
function add(mentions: Mentions, start: number, states: readonly number[], leads: readonly number[]): void {
  const scores = new Float32Array(states.length * STATES);
  states.forEach((state, i) => {
    scores[i * STATES + state] = leads[i];
  });
  const path = new Uint8Array(states.length);
  const marginals = new Float32Array(scores.length);
  const viterbi = new Viterbi(transitions);
  viterbi.decode(scores, states.length, path, 0);
  viterbi.maxMarginals(scores, states.length, marginals);
  mentions.addCandidate(start, states.length, path, scores, marginals, transitions);
}

describe('mentions', () => {
  it('know their span, class, and what the sentence loses without them', () => {
    const mentions = new Mentions();
    add(mentions, 10, [beginState(PERSON), insideState(PERSON), 0], [9, 7, 4]);
    expect([mentions.length, mentions.firsts[0], mentions.ends[0], mentions.classes[0]]).toEqual([
      1,
      10,
      12,
      PERSON,
    ]);
    expect(mentions.margins[0]).toBe(4);
    expect(mentions.typeScores[PLACE]).toBe(-16);
    expect(mentions.typeScores[PERSON]).toBe(0);
  });

  it('grow beyond their first room', () => {
    const mentions = new Mentions();
    for (let i = 0; i < 200; i++) add(mentions, i, [beginState(PLACE)], [i + 1]);
    expect(mentions.length).toBe(200);
    expect(mentions.margins[150]).toBe(151);
    expect(mentions.classes[199]).toBe(PLACE);
  });
});

describe('settleTypes', () => {
  const KATO = 5;
  it('lets a confident mention decide for an unsure one of the same words', () => {
    const mentions = new Mentions();
    add(mentions, 0, [beginState(PERSON)], [12]);
    add(mentions, 1, [beginState(PLACE)], [3]);
    settleTypes(mentions, Uint32Array.of(KATO, KATO), 1);
    expect([...mentions.classes.subarray(0, 2)]).toEqual([PERSON, PERSON]);
  });

  it('does not turn a mention with strong evidence of its own', () => {
    const mentions = new Mentions();
    add(mentions, 0, [beginState(PERSON)], [90]);
    add(mentions, 1, [beginState(PLACE)], [60]);
    settleTypes(mentions, Uint32Array.of(KATO, KATO), 1);
    expect([...mentions.classes.subarray(0, 2)]).toEqual([PERSON, PLACE]);
  });

  it('leaves other words alone', () => {
    const mentions = new Mentions();
    add(mentions, 0, [beginState(PERSON)], [12]);
    add(mentions, 1, [beginState(PLACE)], [3]);
    settleTypes(mentions, Uint32Array.of(KATO, KATO + 1), 1);
    expect([...mentions.classes.subarray(0, 2)]).toEqual([PERSON, PLACE]);
  });

  it('lets a full name decide for the surname alone, less where it may be a place', () => {
    const ANA = 6;
    const settled = (place: number, use: Use, other = PLACE): number => {
      const mentions = new Mentions();
      add(mentions, 0, [beginState(PERSON), insideState(PERSON)], [30, 30]);
      add(mentions, 2, [beginState(other)], [place]);
      settleTypes(mentions, Uint32Array.of(ANA, KATO, KATO), 1, { ...context, useOf: () => use });
      return mentions.classes[1];
    };
    expect(settled(30, Use.none)).toBe(PERSON);
    expect(settled(60, Use.none)).toBe(PLACE);
    expect(settled(60, Use.actor)).toBe(PERSON);
    expect(settled(5, Use.attribute)).toBe(PLACE);
    expect(settled(60, Use.none, GROUP)).toBe(PERSON);
  });
});

describe('a surname', () => {
  const ANA = 6;
  const KATO = 5;
  const HYPHEN = 7;
  const OMO = 8;

  it('may be of two parts', () => {
    const mentions = new Mentions();
    const inside = insideState(PERSON);
    add(mentions, 0, [beginState(PERSON), inside, inside, inside], [30, 30, 30, 30]);
    add(mentions, 4, [beginState(PLACE), insideState(PLACE), insideState(PLACE)], [9, 9, 9]);
    const types = Uint32Array.of(ANA, OMO, HYPHEN, KATO, OMO, HYPHEN, KATO);
    settleTypes(mentions, types, 1, { ...context, lastPartOf: (_, end) => end - 3 });
    expect(mentions.classes[1]).toBe(PERSON);
  });

  it('may stand in a headline before the full name', () => {
    const settled = (isInHeadline: boolean): number => {
      const mentions = new Mentions();
      add(mentions, 0, [beginState(PLACE)], [20]);
      add(mentions, 1, [beginState(PERSON), insideState(PERSON)], [30, 30]);
      settleTypes(mentions, Uint32Array.of(KATO, ANA, KATO), 1, {
        ...context,
        isInHeadline: () => isInHeadline,
      });
      return mentions.classes[0];
    };
    expect(settled(true)).toBe(PERSON);
    expect(settled(false)).toBe(PLACE);
  });
});

describe('placeTowns', () => {
  it('makes places of towns that are not much likelier to be organizations', () => {
    const mentions = new Mentions();
    add(mentions, 0, [beginState(ORGANIZATION)], [20]);
    add(mentions, 1, [beginState(ORGANIZATION)], [90]);
    add(mentions, 2, [beginState(ORGANIZATION)], [20]);
    placeTowns(mentions, (first) => first < 2, 1);
    expect([...mentions.classes.subarray(0, 3)]).toEqual([PLACE, ORGANIZATION, ORGANIZATION]);
  });
});
