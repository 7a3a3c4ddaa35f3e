import { describe, expect, it } from 'vitest';
import { withoutQuotedWorks } from '../../../../src/tag/names/rules/works/quoted-works.ts';
import { outcome } from './outcome.ts';

const ARTS = 'The film was his third; its director thanked the actors.';
const left = (marked: string): string[] => outcome(withoutQuotedWorks, marked);

describe('titles of works in quotation marks', () => {
  it('are no names, in marks of any kind and where the article has them without', () => {
    expect(
      left(`${ARTS} In “[p Hartley],” a clerk wins. ‘[l Odessa]’ lost. [p Hartley] took four prizes.`),
    ).toEqual([]);
    expect(left(`${ARTS} "[o Maestra]" is sad ([o Maestra] is Italian), says [p Ida Moss].`)).toEqual([
      'person Ida Moss',
    ]);
  });

  it('may be longer than the name in them', () => {
    expect(left(`${ARTS} She sang “Letters from the [l Harbour],” then “[p Ida Moss]: A Life”.`)).toEqual([]);
  });

  it('are told from what somebody says', () => {
    expect(left(`${ARTS} “[l Norvik] was cold, so we left for [l Lima],” she said.`)).toEqual([
      'place Norvik',
      'place Lima',
    ]);
  });

  it('are told from what somebody or a paper is called', () => {
    expect(
      left(
        `${ARTS} [p Ade], known as “[p El Lobo]”, told the newspaper “[o Vremya]” and the "[o Zarya]" daily.`,
      ),
    ).toEqual(['person Ade', 'person El Lobo', 'organization Vremya', 'organization Zarya']);
  });

  it('leave somebody of that name, who says something', () => {
    expect(left(`${ARTS} [p Tom Hartley] plays himself in “[p Hartley]”. [p Hartley] laughed.`)).toEqual([
      'person Tom Hartley',
      'person Hartley',
    ]);
  });

  it('leave somebody whose whole name a work bears, where it stands without marks', () => {
    expect(left(`${ARTS} “[p Ada Moss]” opens on Friday. It tells the life of [p Ada Moss].`)).toEqual([
      'person Ada Moss',
    ]);
  });

  it('are looked for in articles on the arts alone', () => {
    expect(left('The “[l Norvik]” plan failed, and “[p Moss]” was the password.')).toEqual([
      'place Norvik',
      'person Moss',
    ]);
  });
});
