import { describe, expect, it } from 'vitest';
import { linkMarked } from '../marked.ts';

const chains = (marked: string) => linkMarked(marked).chains;

describe('names of persons', () => {
  it('merges full name, surname and possessive', () => {
    expect(chains('[p Ana Ruiz] spoke. [p Ruiz] left. [p Ruiz]’s car stayed.')).toEqual([
      'Ana Ruiz: Ana Ruiz | Ruiz | Ruiz',
    ]);
  });

  it('takes the fullest name, whichever comes first', () => {
    expect(chains('[p Ruiz] spoke. [p Ana María Ruiz] left. [p Ana Ruiz] came back.')).toEqual([
      'Ana María Ruiz: Ruiz | Ana María Ruiz | Ana Ruiz',
    ]);
  });

  it('keeps two people apart who share a surname', () => {
    expect(chains('[p Ana Ruiz] met [p Pedro Ruiz] in [l Lima].')).toEqual([
      'Ana Ruiz: Ana Ruiz',
      'Pedro Ruiz: Pedro Ruiz',
      'Lima: Lima',
    ]);
  });

  it('lets an honorific choose between people of one surname', () => {
    expect(
      chains('[p Ana Ruiz] met [p Pedro Ruiz]. Mrs. [p Ruiz] spoke first. Mr. [p Ruiz] listened.'),
    ).toEqual(['Ana Ruiz: Ana Ruiz | Ruiz', 'Pedro Ruiz: Pedro Ruiz | Ruiz']);
  });

  it('takes a title that is a given name too for what the article says that it is', () => {
    const dean = '[p Rachel Olwin], dean of the law school, spoke. [p Dean Olwin] left.';
    expect(chains(dean)).toEqual(['Rachel Olwin: Rachel Olwin | Dean Olwin']);
    expect(chains('[p Dean Olwin] left. [p Rachel Olwin], dean of the law school, stayed.')).toHaveLength(1);
    expect(chains('[p Rachel Olwin], a baker, spoke. [p Dean Olwin] left.')).toHaveLength(2);
    expect(chains(`${dean} Her brother [p Dean Olwin], a baker, stayed.`)).toEqual([
      'Rachel Olwin: Rachel Olwin | Her',
      'Dean Olwin: Dean Olwin | Dean Olwin',
    ]);
  });

  it('keeps people with other middle initials apart', () => {
    expect(chains('[p Tom A. Wood] is the son of [p Tom B. Wood].')).toHaveLength(2);
  });

  it('merges spellings with and without accents, and transliterations', () => {
    expect(
      chains('[p Tayyip Erdoğan] called. [p Erdogan] waited. [p Recep Tayyip Erdogan] rang off.'),
    ).toHaveLength(1);
    expect(chains('[p Abbas Araghchi] spoke. [p Abbas Araqchi] left. [p Araqchi] is back.')).toHaveLength(1);
  });

  it('takes near spellings for two people, unless they come from another script', () => {
    for (const [one, other] of [
      ['Hansen', 'Hanson'],
      ['Maier', 'Meyer'],
      ['Schmidt', 'Schmitt'],
      ['Mathews', 'Matthews'],
      ['Whyte', 'White'],
    ])
      expect(chains(`[p Karl ${one}] sold it. [p ${other}] did not.`)).toHaveLength(2);
    expect(chains('[p Karl Hansen] met [p Karl Hanson].')).toHaveLength(2);
    for (const [one, other] of [
      ['Kovalsky', 'Kovalskyy'],
      ['Baraqi', 'Baraghi'],
      ['Makhlouf', 'Makhluf'],
    ])
      expect(chains(`[p Karim ${one}] sold it. [p ${other}] did not.`)).toHaveLength(1);
    expect(chains('[p Dmitri Pavlov] spoke. [p Dmitry Pavlov] left.')).toHaveLength(1);
    expect(chains('[p Julian Lopez] met [p Juliana Lopez].')).toHaveLength(2);
  });

  it('prefers a name that is common in the article to a fuller one that stands there once', () => {
    const name = '[p Ana Ruiz] spoke. ';
    expect(chains(`${name.repeat(4)}[p Ana Pilar Ruiz] was her name at school.`)[0]).toMatch(/^Ana Ruiz:/);
    expect(chains(`${name}[p Ana Pilar Ruiz] was her name at school.`)[0]).toMatch(/^Ana Pilar Ruiz:/);
  });

  it('merges initials and short forms of given names', () => {
    expect(chains('[p William Stone] spoke. [p Bill Stone] left. [p W. Stone] is back.')).toHaveLength(1);
  });

  it('reads names that begin with the family name', () => {
    expect(chains('[p Xi Jinping] spoke. [p Xi] left.')).toEqual(['Xi Jinping: Xi Jinping | Xi']);
  });

  it('sees through particles and capitals', () => {
    expect(chains('[p ABDEL FATTAH AL-SISI] spoke. [p al-Sisi] left. [p Sisi] is back.')).toHaveLength(1);
    expect(chains('[p Bill de Blasio] spoke. [p de Blasio] left. [p De Blasio] is back.')).toHaveLength(1);
  });
});

describe('names of places, organizations and groups', () => {
  it('writes the capitals of a dateline as a name', () => {
    expect(chains('[l LONDON], Feb. 6 (Norva News) - Trains stood still.')).toEqual(['London: LONDON']);
    expect(chains('[l SAN PEDRO DEL SALAR], [l UAE] (Norva News) - Trains stood still.')).toEqual([
      'San Pedro del Salar: SAN PEDRO DEL SALAR',
      'UAE: UAE',
    ]);
    expect(chains('[l LIMA], Feb. 6 (Norva News) - Trains in [l Lima] stood still.')).toEqual([
      'Lima: LIMA | Lima',
    ]);
  });

  it('merges an organization with all but the last of its three words', () => {
    expect(chains('[o Severn Vale Water] has apologised. [o Severn Vale] will pay.')).toEqual([
      'Severn Vale Water: Severn Vale Water | Severn Vale',
    ]);
    expect(chains('[o Norva Sports Peru] broadcasts from [l Peru]. [o Norva Sports] does not.')).toHaveLength(
      3,
    );
  });

  it('takes the town of a club for the club where it is an organization', () => {
    expect(chains('[o Dunmore Athletic] beat [o Kirk Rovers]. [o Dunmore] were lucky.')).toEqual([
      'Dunmore Athletic: Dunmore Athletic | Dunmore',
      'Kirk Rovers: Kirk Rovers',
    ]);
  });

  it('makes one country of its names', () => {
    expect(chains('The [l US] and the [l U.S.] and the [l United States] and [l America].')).toEqual([
      'United States: US | U.S. | United States | America',
    ]);
    expect(chains('[l Türkiye] and [l Turkey] and [l TURKEY].')).toHaveLength(1);
  });

  it('keeps a people apart from its country, and merges its forms', () => {
    expect(chains('[g Turkish] voters in [l Turkey]: the [g Turks], a [g Turk].')).toEqual([
      'Turkish: Turkish | Turks | Turk',
      'Turkey: Turkey',
    ]);
    expect(chains('An [g Iranian] among [g Iranians].')).toHaveLength(1);
  });

  it('merges acronyms with the names that have the initials', () => {
    expect(chains('The [o North Sea Fishing Board] ([o NSFB]) met. [o NSFB] said no.')).toEqual([
      'North Sea Fishing Board: North Sea Fishing Board | NSFB | NSFB',
    ]);
  });

  it('merges what the shares of a firm go by', () => {
    expect(chains("[o Quillon]'s ([o QLLN], Tech) app and [o Vorland] ([o VRLD]); [o QLLN] rose.")).toEqual([
      'Quillon: Quillon | QLLN | QLLN',
      'Vorland: Vorland | VRLD',
    ]);
    expect(chains('[o Quillon] ([o VRLD]) rose. [o Vorland], [o VRLN] fell.')).toHaveLength(4);
  });

  it('merges them with the words before an "of"', () => {
    expect(
      chains('The [o National Fishing Council of the Norvan Union] met. The [o NFC] said no.'),
    ).toHaveLength(1);
    expect(chains('The [o Fishing Council of the Norvan Union] met. The [o FC] said no.')).toHaveLength(2);
  });

  it('merges a team with its last word', () => {
    expect(chains('[o New Norva Herons] lost. [o New Norva] wept, the [o Herons] too.')).toHaveLength(1);
  });

  it('leaves an acronym alone that two names might have', () => {
    expect(chains('[o Port Board] and [o Pilots Brotherhood]: [o PB].')).toHaveLength(3);
  });

  it('merges short forms of companies, but takes no city for a court', () => {
    expect(chains('[o Vorland Motors] rose. [o Vorland] fell.')).toHaveLength(1);
    expect(chains('[o LEEDS] [o Leeds Crown Court] heard.')).toHaveLength(2);
    expect(chains('[l Leeds] is home of [o Leeds Motors]. [o Leeds] won.')).toHaveLength(3);
  });

  it('tells a firm from the things that bear its name', () => {
    expect(chains('[o Norvaco] lost money. [o Norvaco Breeze] sold badly, said [o Norvaco].')).toEqual([
      'Norvaco: Norvaco | Norvaco',
      'Norvaco Breeze: Norvaco Breeze',
    ]);
    expect(
      chains('[o Norvaco Energy] lost money. With [o Norvaco Breeze] unsold, [o Norvaco] shut shops.'),
    ).toEqual(['Norvaco Energy: Norvaco Energy | Norvaco', 'Norvaco Breeze: Norvaco Breeze']);
    expect(chains('[o Norva] lost. [o Norva Herons] wept.')).toHaveLength(1);
    expect(chains('[o Norvaco] grew. [o Norvaco Energy] is its full name.')).toHaveLength(1);
    expect(chains('[o Harper Lindqvist] sued. [o Harper] won.')).toHaveLength(1);
  });

  it('knows short names of well-known bodies, but goes by the article first', () => {
    expect(chains('[o Manchester United] lost. [o Man Utd] were poor.')).toHaveLength(1);
    expect(chains('[o US Treasury] and [o Treasury Department] are one.')).toHaveLength(1);
    expect(chains('The [g Norvan] [o Norvan Labour] met. [o Labour] won.')).toContain(
      'Norvan Labour: Norvan Labour | Labour',
    );
  });

  it('passes over legal forms and articles', () => {
    expect(chains('[o Vorland Inc.] rose. [o The Vorland] fell. [o Vorland] stood.')).toHaveLength(1);
  });

  it('keeps what is named after a person apart from the person', () => {
    expect(
      chains('[p Trump] spoke. The [o Trump Organization] agreed. The [o Trump administration] did not.'),
    ).toEqual([
      'Trump: Trump',
      'Trump Organization: Trump Organization',
      'Trump administration: Trump administration',
    ]);
  });
});
