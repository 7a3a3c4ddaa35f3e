import { describe, expect, it } from 'vitest';
import { withBodies } from '../../../../src/tag/names/rules/common-words.ts';
import {
  withColumnsApart,
  withGluedApart,
  withoutHalvesOfTitles,
  withPlacesApart,
} from '../../../../src/tag/names/rules/glued-names.ts';
import { withNamesOfHeadlines } from '../../../../src/tag/names/rules/headlines.ts';
import { withListsAgreed } from '../../../../src/tag/names/rules/names-in-lists.ts';
import { withoutCommonAcronyms } from '../../../../src/tag/names/rules/organizations/acronyms.ts';
import { withoutMarketNames } from '../../../../src/tag/names/rules/organizations/market-names.ts';
import {
  withFirms,
  withListedNames,
  withTeams,
} from '../../../../src/tag/names/rules/organizations/organization-names.ts';
import { withClubs, withTeamsOfLeagues } from '../../../../src/tag/names/rules/organizations/team-names.ts';
import {
  withDaysSorted,
  withoutDatesBehind,
  withoutFeasts,
} from '../../../../src/tag/names/rules/persons/days-and-feasts.ts';
import { withoutNamesakes } from '../../../../src/tag/names/rules/persons/namesakes.ts';
import { withNicknames } from '../../../../src/tag/names/rules/persons/nicknames.ts';
import { withoutOffices } from '../../../../src/tag/names/rules/persons/offices.ts';
import {
  withFamilies,
  withoutRanks,
  withPairsApart,
  withPeoples,
} from '../../../../src/tag/names/rules/persons/person-names.ts';
import { withPlayers } from '../../../../src/tag/names/rules/persons/players.ts';
import { withWholePersons } from '../../../../src/tag/names/rules/persons/whole-persons.ts';
import { withPlacesAgreed } from '../../../../src/tag/names/rules/places/agreed-places.ts';
import { withConstituencies } from '../../../../src/tag/names/rules/places/constituencies.ts';
import { withPlacesFiled } from '../../../../src/tag/names/rules/places/filed-places.ts';
import {
  withHyphensJoined,
  withPlacesTold,
  withTownsOfTitles,
  withWholePlaces,
} from '../../../../src/tag/names/rules/places/place-names.ts';
import { withPlacesShown } from '../../../../src/tag/names/rules/places/shown-places.ts';
import { withNamesOfSaints } from '../../../../src/tag/names/rules/saints.ts';
import { withoutSpecies } from '../../../../src/tag/names/rules/species.ts';
import { withoutWorks } from '../../../../src/tag/names/rules/works/works.ts';
import { outcome } from './outcome.ts';

describe('where an article was sent from', () => {
  it('is a place, whatever else bears its name', () => {
    expect(outcome(withPlacesFiled, '[o BOSTON] (Reuters) - [o Quillon] surprised [o Boston].')).toEqual([
      'place BOSTON',
      'organization Quillon',
      'organization Boston',
    ]);
    expect(outcome(withPlacesFiled, '[o LEEDS] - The council met.')).toEqual(['place LEEDS']);
  });

  it('is not told by a dash alone', () => {
    expect(outcome(withPlacesFiled, '[o QUILLON] - The firm sold it.')).toEqual(['organization QUILLON']);
  });
});

describe('what sends a member to parliament', () => {
  it('is a place', () => {
    expect(
      outcome(withConstituencies, '[o Velsham] MP [p Ida Moss] met [p Norvik South] MP [p Tom Rudd].'),
    ).toEqual(['place Velsham', 'person Ida Moss', 'place Norvik South', 'person Tom Rudd']);
  });

  it('is not, where a party does', () => {
    const kept =
      '[o Labour] MP [p Ida Moss], [o NVP] MP [p Tom Rudd] and [o Harvest Party] MP [p Ann Hale] met [o Dawn] MP [p Ed Lowe] of [o Dawn].';
    expect(outcome(withConstituencies, kept).filter((name) => name.startsWith('place'))).toEqual([]);
  });
});

describe('what is named after a saint', () => {
  it('is one name, a body or a place by its last word', () => {
    expect(
      outcome(
        withNamesOfSaints,
        "Pupils of [l St]. [p Mary]'s Primary School, [l Norvik], left [o St Michael's Lane].",
      ),
    ).toEqual(["organization St. Mary's Primary School", 'place Norvik', "place St Michael's Lane"]);
  });

  it('is no town and nobody that bears the name', () => {
    const kept = '[l St. Louis] met [l San Juan], said [p Ida St. Clair] of the church.';
    expect(outcome(withNamesOfSaints, kept)).toEqual([
      'place St. Louis',
      'place San Juan',
      'person Ida St. Clair',
    ]);
  });
});

describe('acronyms', () => {
  it('of words that are written small are no names', () => {
    expect(
      outcome(
        withoutCommonAcronyms,
        'It sells resource planning and field-level audit (FLA) tools; [o FLA] is dull. It sells field-level audit ([o FLA]). The Farm Labour Agency ([o FLB]) knows.',
      ),
    ).toEqual(['organization FLB']);
    expect(outcome(withoutCommonAcronyms, 'The [o VAR] ruled it out, the [o FA] said.')).toEqual([
      'organization FA',
    ]);
  });

  it('of many such things are no names either', () => {
    expect(
      outcome(
        withoutCommonAcronyms,
        'Crews of mobile repair units (MRUs) came. An [o MRU] left the [o BBC].',
      ),
    ).toEqual(['organization BBC']);
    expect(outcome(withoutCommonAcronyms, 'Both (MRUs) came. An [o MRU] left.')).toEqual([
      'organization MRU',
    ]);
  });

  it('of a force name no lake', () => {
    expect(outcome(withPlacesTold, 'A [l Garda] spokeswoman swam in Lake [l Garda].')).toEqual([
      'organization Garda',
      'place Garda',
    ]);
  });
});

describe('a list of names', () => {
  it('tells what its odd one is', () => {
    expect(outcome(withListsAgreed, 'Rain hit [l Burnley], [o Blackburn] and [l Bolton].')).toEqual([
      'place Burnley',
      'place Blackburn',
      'place Bolton',
    ]);
    expect(outcome(withListsAgreed, 'Led by [p Qvarno Xelb], [o Norvaco] and [o Pell Rail].')).toEqual([
      'organization Qvarno Xelb',
      'organization Norvaco',
      'organization Pell Rail',
    ]);
  });

  it('leaves what is known to be something else', () => {
    const kept = (marked: string): void => expect(outcome(withListsAgreed, marked)).toContain('place Ghana');
    kept('[o UEFA], [o NATO] and [l Ghana] met.');
    kept('[p Ida Moss], [p Tom Hale] and [l Ghana].');
    kept('[l Ghana] and [o NATO] met.');
    expect(outcome(withListsAgreed, '[l Limerick], [p Kerry] and [l Cork]. [p Ida Kerry] left.')).toContain(
      'person Kerry',
    );
  });
});

describe('teams of a league', () => {
  const teams = 'The [o Boston Celtics] beat the [o New York Knicks].';
  it('are meant by their homes and called by their names', () => {
    expect(
      outcome(withTeamsOfLeagues, `${teams} [l Boston] led. The [g Celtics] won in [l Boston].`),
    ).toEqual([
      'organization Boston Celtics',
      'organization New York Knicks',
      'organization Boston',
      'organization Celtics',
      'place Boston',
    ]);
  });

  it('are others than towns whose teams the article does not name', () => {
    expect(outcome(withTeamsOfLeagues, `${teams} [l Chicago] is next.`).at(-1)).toBe('place Chicago');
    expect(outcome(withTeamsOfLeagues, 'The [o Boston Celtics] won. [l Boston] sang.').at(-1)).toBe(
      'place Boston',
    );
  });
});

describe('names that were glued', () => {
  it('come apart where two acronyms are known by themselves', () => {
    expect(outcome(withGluedApart, 'The [o ABC NWC] met. [o ABC] and the [o NWC] agreed.')).toEqual([
      'organization ABC',
      'organization NWC',
      'organization ABC',
      'organization NWC',
    ]);
    expect(
      outcome(withGluedApart, "The [o Assembly's Senate]. The [o Assembly] and [o Senate] met.").slice(0, 2),
    ).toEqual(['organization Assembly', 'organization Senate']);
    expect(outcome(withGluedApart, '[o SK IE] met [o SK].')).toEqual([
      'organization SK IE',
      'organization SK',
    ]);
  });

  it('are several over the columns of a table, a dash or "of"', () => {
    expect(
      outcome(
        withColumnsApart,
        'In [l Texas        Quillon Arena], the [o Senate—Victoria Moss] sat. [o Ida Moss of University of Norvik] left [o Bank of Norvik].',
      ),
    ).toEqual([
      'place Texas',
      'place Quillon Arena',
      'organization Senate',
      'person Victoria Moss',
      'person Ida Moss',
      'organization University of Norvik',
      'organization Bank of Norvik',
    ]);
  });

  it('are two places on either side of a comma', () => {
    expect(outcome(withPlacesApart, 'He left [l Norvik, Upper Norva], for [l Lima].')).toEqual([
      'place Norvik',
      'place Upper Norva',
      'place Lima',
    ]);
  });

  it('end before the half of a title', () => {
    expect(outcome(withoutHalvesOfTitles, '[o Quillon Co]-Founder [p Ida Moss] left [o Berg Co].')).toEqual([
      'organization Quillon',
      'person Ida Moss',
      'organization Berg Co',
    ]);
  });
});

describe('firms named by common words', () => {
  it('are told from organizations beside them', () => {
    expect(
      outcome(withBodies, 'Alphabet and [o Norvaco] won. It was good for [o Pell Rail] and Target.'),
    ).toEqual([
      'organization Alphabet',
      'organization Norvaco',
      'organization Pell Rail',
      'organization Target',
    ]);
    expect(outcome(withBodies, 'Target the weak, and [o Norvaco] wins.')).toEqual(['organization Norvaco']);
  });
});

describe('headlines in title case', () => {
  const below = '\n\nThe report came out on Friday, and nobody spoke of it.';

  it('name firms before what firms do and have', () => {
    expect(outcome(withNamesOfHeadlines, `Velnorix Raises Ten Million To Build Batteries${below}`)).toEqual([
      'organization Velnorix',
    ]);
    expect(outcome(withNamesOfHeadlines, `[o Quillon] Systems Wins Large Army Contract${below}`)).toEqual([
      'organization Quillon Systems',
    ]);
    expect(outcome(withNamesOfHeadlines, `Union Attacks Boeing Over Pay Offer${below}`)).toEqual([
      'organization Boeing',
    ]);
  });

  it('name towns and states that somebody is in', () => {
    expect(outcome(withNamesOfHeadlines, `Bus Overturns In Kogi As Rains Fall${below}`)).toEqual([
      'place Kogi',
    ]);
  });

  it('have people and plain words before the same verbs', () => {
    expect(outcome(withNamesOfHeadlines, `[p Ada Moss] Opens School Near River${below}`)).toEqual([
      'person Ada Moss',
    ]);
    expect(outcome(withNamesOfHeadlines, `Teenager Wins Science Prize For Filter${below}`)).toEqual([]);
  });
});

describe('species', () => {
  it('are nobody and no place, by both words or the first alone', () => {
    expect(
      outcome(
        withoutSpecies,
        'A [p Velnor] tumidus bit [p Ida Moss]. [p Velnor] hides; [l Homo] sapiens does not.',
      ),
    ).toEqual(['person Ida Moss']);
    expect(outcome(withoutSpecies, 'The skull of [p Norvikosaurus] was there.')).toEqual([]);
  });

  it('are not read into plain words behind a name', () => {
    const kept = 'The [l Delhi] gurus, [p Hale] focus groups and [p Moss] alumni met the [p Quillum].';
    expect(outcome(withoutSpecies, kept)).toHaveLength(4);
  });
});

describe('a platform of one letter', () => {
  it('is where people post', () => {
    expect(outcome(withBodies, 'She wrote on X that it rained. The platform X fell. He has X more.')).toEqual(
      ['organization X', 'organization X'],
    );
    expect(outcome(withBodies, 'He spoke of X, formerly Twitter, and of a point on X and Y.')).toEqual([
      'organization X',
    ]);
  });
});

describe('names in lists', () => {
  it('are firms beside an organization, where a firm bears the name', () => {
    expect(
      outcome(withFirms, '[l Orange], [o Quillon] and [l Gap] rose; he was in [l Orange], [o Quillon] said'),
    ).toEqual([
      'organization Orange',
      'organization Quillon',
      'organization Gap',
      'place Orange',
      'organization Quillon',
    ]);
  });

  it('are storms behind their word', () => {
    expect(
      outcome(withoutNamesakes, 'Rain from storms [p Ana] and [l Bram]; [p Ada] and [p Tom] left.'),
    ).toEqual(['person Ada', 'person Tom']);
  });
});

describe('names that only markets use', () => {
  it('are none: symbols of shares, a sort of oil', () => {
    expect(outcome(withoutMarketNames, '[o Quill Holdings] ([o QLH.N]) fell, and [o A.C] said so.')).toEqual([
      'organization Quill Holdings',
      'organization A.C',
    ]);
    expect(
      outcome(withoutMarketNames, '[o Norvaco Inc. NVC] and [o Pell Rail] ([o NYSE]: [o PLR]) rose.'),
    ).toEqual(['organization Norvaco Inc.', 'organization Pell Rail', 'organization NYSE']);
    expect(outcome(withoutMarketNames, '[o Quill Technologies] [o PLC] and [o Moss UK] fell.')).toEqual([
      'organization Quill Technologies',
      'organization PLC',
      'organization Moss UK',
    ]);
    expect(outcome(withoutMarketNames, '[l Brent] crude fell to $70. Police in [l Brent] met.')).toEqual([
      'place Brent',
    ]);
  });
});

describe('names of persons', () => {
  it('are no ranks in capitals', () => {
    expect(outcome(withoutRanks, 'the [o CP] spoke, and the [o BBC] and [o PC] World too')).toEqual([
      'organization BBC',
      'organization PC',
    ]);
  });

  it('have no ranks before them and no letters after them', () => {
    for (const rank of [
      'Taoiseach',
      'Garda',
      'Coun',
      'Det Insp',
      'Archdeacon',
      'Rear-Admiral',
      'DCI',
      'Dame',
      'Alhaji',
    ])
      expect(outcome(withoutRanks, `[p ${rank} Ana Ruiz] spoke.`)).toEqual(['person Ana Ruiz']);
    for (const letters of ['MP', 'TD', 'KC', 'BL', 'OBE'])
      expect(outcome(withoutRanks, `[p Ana Ruiz ${letters}] spoke.`)).toEqual(['person Ana Ruiz']);
    expect(outcome(withoutRanks, 'That was [p Coun. Ruiz].')).toEqual(['person Ruiz']);
  });

  it('are told from places by a rank, a given name and a surname', () => {
    expect(
      outcome(withoutRanks, '[l Garda Brian Foley] met [o Lady Margaret Hall] and [l Captain Cook Lane].'),
    ).toEqual(['person Brian Foley', 'organization Lady Margaret Hall', 'place Captain Cook Lane']);
  });

  it('are those of players who do what teams do not', () => {
    expect(
      outcome(
        withPlayers,
        'A [o Velnik] cross beat [o Arsenal]; [o Velnik] and [l McTavern] ran. A header by [l Undrov] and a shot from [l Leeds] won it.',
      ),
    ).toEqual([
      'person Velnik',
      'organization Arsenal',
      'person Velnik',
      'person McTavern',
      'person Undrov',
      'place Leeds',
    ]);
    expect(
      outcome(withPlayers, 'A [o Velnik] cross; the [o Velnik Stars] won, and [o VLK] crosses.'),
    ).toEqual(['organization Velnik', 'organization Velnik Stars', 'organization VLK']);
  });

  it('have no trades before them', () => {
    expect(
      outcome(withoutRanks, '[p Rapper Dova Kesh] met [p Singer Ada Moss] and [p Isaac Singer].'),
    ).toEqual(['person Dova Kesh', 'person Ada Moss', 'person Isaac Singer']);
  });

  it('keep a given name that is a rank too', () => {
    expect(
      outcome(withoutRanks, '[p Dean Ruiz] met [p Dean Ana Ruiz], [p Di Ruiz] and [p Major Ruiz].'),
    ).toEqual(['person Dean Ruiz', 'person Ana Ruiz', 'person Di Ruiz', 'person Major Ruiz']);
    expect(outcome(withoutRanks, 'The [o General Motors] plant.')).toEqual(['organization General Motors']);
  });

  it('may begin with a day where none is meant', () => {
    expect(outcome(withDaysSorted, 'Ben Holm and Saturday [p Oke] left. [p Oke] wept.')).toEqual([
      'person Saturday Oke',
      'person Oke',
    ]);
    for (const text of [
      'On Friday [p Oke] left.',
      'He died last Friday, [p Oke] said.',
      'It came Friday, [p Oke] said.',
    ])
      expect(outcome(withDaysSorted, text)).toEqual(['person Oke']);
    expect(outcome(withDaysSorted, '[p Ann Oke] left. It was a Monday [p Oke] loved.')).toEqual([
      'person Ann Oke',
      'person Oke',
    ]);
  });

  it('do not begin with a day that is a date', () => {
    expect(outcome(withDaysSorted, 'On [p Friday Peru] voted, and on [p Monday Kato] spoke.')).toEqual([
      'place Peru',
      'person Kato',
    ]);
  });

  it('do not end with the date behind them', () => {
    expect(
      outcome(withoutDatesBehind, '[p Ben Holm Friday] told [p Kovalu Monday]; [o Quill Bank Tuesday] fell.'),
    ).toEqual(['person Ben Holm', 'person Kovalu', 'organization Quill Bank']);
    expect(
      outcome(withoutDatesBehind, '[p Ann B. Hale Feb]. 1, [p Ann Hale June] 5; [p Ann June] left.'),
    ).toEqual(['person Ann B. Hale', 'person Ann Hale', 'person Ann June']);
  });

  it('end with a day that is a surname', () => {
    expect(
      outcome(withoutDatesBehind, '[p Emmanuel Sunday] left. [p Ada Joy Friday] met Mr [p Friday].'),
    ).toEqual(['person Emmanuel Sunday', 'person Ada Joy Friday', 'person Friday']);
    // a given name that is somebody's surname here
    expect(outcome(withoutDatesBehind, '[p Rosa James] left. [p James Sunday] wept.')).toEqual([
      'person Rosa James',
      'person James',
    ]);
  });

  it('that a hyphen ties for an occasion are two', () => {
    expect(outcome(withPairsApart, 'the [p Ruiz-Kato] debate; [p Ruiz-Kato] spoke')).toEqual([
      'person Ruiz',
      'person Kato',
      'person Ruiz-Kato',
    ]);
  });

  it('are no feasts, unless somebody bears the name', () => {
    expect(outcome(withoutFeasts, 'He fasts in [p Ramadan] and at [l Ashura].')).toEqual([]);
    expect(outcome(withoutFeasts, '[p Ali Ramadan] left. [p Ramadan] wept.')).toHaveLength(2);
  });

  it('are no saints where their day is meant', () => {
    expect(
      outcome(withoutFeasts, "Shops shut on [o St Patrick]'s Day; [o St Patrick]'s Church did not."),
    ).toEqual(['organization St Patrick']);
  });

  it('are whole: with what tells them from their fathers, and both halves of a given name', () => {
    expect(
      outcome(withWholePersons, '[p Ade Moss] III and [p Kim Heung]-min met [p Leo Kane]-led crews.'),
    ).toEqual(['person Ade Moss III', 'person Kim Heung-min', 'person Leo Kane']);
  });

  it('are no works, nor are places', () => {
    expect(
      outcome(
        withoutWorks,
        'Her film [l Georgia] and her novel, [l Lima], sold. The film [p Hale] made is lost. A book in [l Lima]. The song [p Ida], too.',
      ),
    ).toEqual(['person Hale', 'place Lima']);
  });

  it('have surnames of two halves', () => {
    expect(outcome(withWholePersons, 'Senator [p Ade Omo]-[l Ketu] met [p Ida Moss]-[p Hale].')).toEqual([
      'person Ade Omo-Ketu',
      'person Ida Moss',
      'person Hale',
    ]);
  });

  it('are peoples that no country is named for', () => {
    expect(outcome(withPeoples, 'The [l Rohingya] met [o First Nations] of [l Norva].')).toEqual([
      'group Rohingya',
      'group First Nations',
      'place Norva',
    ]);
  });

  it('are groups as families', () => {
    expect(outcome(withFamilies, '[p Ida Moss] left. The [l Mosses] sold it to the [o Hales].')).toEqual([
      'person Ida Moss',
      'group Mosses',
      'organization Hales',
    ]);
  });

  it('are more than titles', () => {
    expect(outcome(withWholePersons, 'The [p Lord Mayor] met [p Bishop] and [p Ida Moss].')).toEqual([
      'person Bishop',
      'person Ida Moss',
    ]);
  });

  it('are one with what they are called in marks', () => {
    expect(outcome(withNicknames, '[p Ada] "Birdie" [p Quill] and [p Tom] “[p Red” Rudd] left.')).toEqual([
      'person Ada "Birdie" Quill',
      'person Tom “Red” Rudd',
    ]);
    expect(outcome(withNicknames, '[p Ada] "left" and [p Tom] said, "[p Rudd] won."')).toHaveLength(3);
  });

  it('are no storms and no telescopes', () => {
    expect(outcome(withoutNamesakes, 'Storm [p Olaf] came. [p Olaf] left. [p Olaf Kato] stayed.')).toEqual([
      'person Olaf Kato',
    ]);
    expect(outcome(withoutNamesakes, '[p Hurricane Olaf] hit [l Cuba].')).toEqual(['place Cuba']);
    expect(outcome(withoutNamesakes, 'The [p Vera Quill] Space Telescope. [p Quill] is dark.')).toEqual([]);
    expect(outcome(withoutNamesakes, 'A storm [p Olaf Kato] saw.')).toEqual(['person Olaf Kato']);
    expect(outcome(withoutNamesakes, '[o Tropical Storm Olaf] hit [l Cuba]. [p Olaf] fell apart.')).toEqual([
      'place Cuba',
    ]);
    expect(outcome(withoutNamesakes, 'The [o National Hurricane Center] said so.')).toEqual([
      'organization National Hurricane Center',
    ]);
  });

  it('are no telescopes, by their initials or without their last words', () => {
    expect(
      outcome(
        withoutNamesakes,
        'The Vera Quill Space Telescope saw it. [o VQST] data surprised [o NASA], and [p Vera Quill] is not done, [p Quill Ade] said.',
      ),
    ).toEqual(['organization NASA', 'person Quill Ade']);
  });

  it('are no places that the article is in, nor towns that have a mayor', () => {
    expect(outcome(withPlacesAgreed, 'Roads in [l Lehen] shut. Critics said [p Lehen] was full.')).toEqual([
      'place Lehen',
      'place Lehen',
    ]);
    expect(outcome(withPlacesAgreed, 'In [l Jordan], [p Tom Jordan] waited. [p Jordan] left.')).toEqual([
      'place Jordan',
      'person Tom Jordan',
      'person Jordan',
    ]);
    expect(outcome(withPlacesAgreed, 'It lies north of [p Mossman]. [p Mossman] is dry.')).toEqual([
      'place Mossman',
      'place Mossman',
    ]);
    expect(outcome(withTownsOfTitles, '[p Douglas] mayor [p Ida Moss] agreed; [p Stuart] said no.')).toEqual([
      'place Douglas',
      'person Ida Moss',
      'person Stuart',
    ]);
  });
});

describe('names of places', () => {
  it('are whole', () => {
    expect(
      outcome(
        withWholePlaces,
        '[l Lagos] State and Mid-[l North Coast], a [g French]-Norvan in [l Lima] State Bank',
      ),
    ).toEqual(['place Lagos State', 'place Mid-North Coast', 'group French-Norvan', 'place Lima']);
    expect(outcome(withWholePlaces, 'pro-[l Lima] and Pro-[l Lima]')).toEqual(['place Lima', 'place Lima']);
  });

  it('are where somebody of an age lives', () => {
    expect(
      outcome(withPlacesTold, '[p Tom Rudd], 34, of [o Quill Court], works for [o Quill Court].'),
    ).toEqual(['person Tom Rudd', 'place Quill Court', 'organization Quill Court']);
  });

  it('are shown by what stands beside them', () => {
    expect(
      outcome(
        withPlacesShown,
        '[p Lumbo Lumbo] residents met the MP for [o Velsham], [p Ida Moss], in the [p Douglas] and [o Blackrock] areas.',
      ),
    ).toEqual(['place Lumbo Lumbo', 'place Velsham', 'person Ida Moss', 'place Douglas', 'place Blackrock']);
    expect(outcome(withPlacesShown, 'In [o Imo] and [l Taraba] states; so [o Imo] said.')).toEqual([
      'place Imo',
      'place Taraba',
      'place Imo',
    ]);
    expect(outcome(withPlacesShown, '[p Ann Hale], 34, [p Houston], was fined.')).toEqual([
      'person Ann Hale',
      'place Houston',
    ]);
    expect(outcome(withPlacesShown, 'It stood between [p Van Buren] and [p Adams] streets.')).toEqual([
      'place Van Buren',
      'place Adams',
    ]);
  });

  it('are not shown where a body or somebody is meant', () => {
    const kept =
      'The [o BBC] area, what the [o Quillon] states, the Member for [o Community Safety], [p Ann Hale], 34, [p Houston], 40, met.';
    expect(outcome(withPlacesShown, kept)).toEqual([
      'organization BBC',
      'organization Quillon',
      'organization Community Safety',
      'person Ann Hale',
      'person Houston',
    ]);
    expect(outcome(withPlacesShown, '[p Tom Douglas] left the [p Douglas] area.')).toEqual([
      'person Tom Douglas',
      'person Douglas',
    ]);
  });

  it('are counties, unless they are clubs', () => {
    expect(outcome(withPlacesTold, '[o Velsham County] and [o Derby County] met.')).toEqual([
      'place Velsham County',
      'organization Derby County',
    ]);
  });

  it('are told from bodies by their last word', () => {
    expect(outcome(withPlacesTold, 'A car in [o Quill Lane] by [o Ade Brook] in [o NSW].')).toEqual([
      'place Quill Lane',
      'place Ade Brook',
      'place NSW',
    ]);
    expect(outcome(withPlacesTold, 'Shares in [o Quill Street] fell, the [p Kremlin] said.')).toEqual([
      'organization Quill Street',
      'organization Kremlin',
    ]);
  });

  it('are teams in a match', () => {
    expect(outcome(withTeams, '[o Leeds] won, [l Burnley] beat them. [l Burnley] lost its mill.')).toEqual([
      'organization Leeds',
      'organization Burnley',
      'place Burnley',
    ]);
  });

  it('are those of streets', () => {
    expect(
      outcome(withWholePlaces, 'He lives in [l Marl] Close and works at [l Marl] Close Brothers.'),
    ).toEqual(['place Marl Close', 'place Marl']);
  });

  it('are towns before the titles of those who run them', () => {
    expect(outcome(withTownsOfTitles, '[p Dayton] Mayor [p Ola Berg] spoke. [p Dayton] is dry.')).toEqual([
      'place Dayton',
      'person Ola Berg',
      'place Dayton',
    ]);
    expect(outcome(withTownsOfTitles, '[p Dayton] Mayor [p Ola Berg] met [p Ann Dayton].')).toEqual([
      'person Dayton',
      'person Ola Berg',
      'person Ann Dayton',
    ]);
  });

  it('are clubs by their full names, and by their homes alone where several are named', () => {
    expect(outcome(withClubs, '[l Nottingham Forest] lost in [l Burnley].')).toEqual([
      'organization Nottingham Forest',
      'place Burnley',
    ]);
    const table = '[o Everton], [o Fulham] and [o Millwall] lost';
    expect(outcome(withClubs, `${table}, [l West Ham] drew in [l Burnley].`).slice(3)).toEqual([
      'organization West Ham',
      'place Burnley',
    ]);
    // By any of its names.
    expect(outcome(withClubs, `${table}, [l West Brom] drew.`).slice(3)).toEqual(['organization West Brom']);
  });

  it('are clubs by half a name where two clubs are named', () => {
    const half = '[o Brentford] beat [l Forest], as [o Fulham] had. Forest were poor, the Toffees too.';
    expect(outcome(withClubs, half)).toEqual([
      'organization Brentford',
      'organization Forest',
      'organization Fulham',
      'organization Forest',
      'organization Toffees',
    ]);
    expect(outcome(withClubs, '[o Brentford] won. He ran in [l Forest] Hill. Forest were poor.')).toEqual([
      'organization Brentford',
      'place Forest',
    ]);
  });

  it('may be tied by hyphens', () => {
    expect(outcome(withHyphensJoined, '[l Pell]-on-[l Marl] and [l Pell] - on - [l Marl]')).toEqual([
      'place Pell-on-Marl',
      'place Pell',
      'place Marl',
    ]);
  });
});

describe('names of firms and bodies', () => {
  it('end before the title of an office', () => {
    expect(
      outcome(
        withoutOffices,
        'The [o NPX National Publicity] Secretary met the [o National Legal] Adviser of [o NPX].',
      ),
    ).toEqual(['organization NPX', 'organization NPX']);
    expect(outcome(withoutOffices, 'The [o Cabinet] met.')).toEqual(['organization Cabinet']);
  });

  it('keep their "and" and their "\'s"', () => {
    expect(outcome(withListedNames, '[p Holland] and [p Barrett] rose, as did [p Macy]’s.')).toEqual([
      'organization Holland and Barrett',
      'organization Macy’s',
    ]);
    expect(outcome(withListedNames, '[p Karl Kohl]’s chief spoke.')).toEqual(['person Karl Kohl']);
    expect(outcome(withListedNames, '[o Labour and Plaid Cymru] agreed.')).toEqual([
      'organization Labour',
      'organization Plaid Cymru',
    ]);
    expect(outcome(withListedNames, 'World Health Organization Declares End')).toEqual([
      'organization World Health Organization',
    ]);
    expect(outcome(withListedNames, 'The [o Smith and Wesson Foundation] gave.')).toEqual([
      'organization Smith and Wesson Foundation',
    ]);
  });

  it('are teams whose names nothing else has', () => {
    expect(outcome(withListedNames, '[p Orlando Pirates] met [o AFC] Leopards in [l Norwich].')).toEqual([
      'organization Orlando Pirates',
      'organization AFC Leopards',
      'place Norwich',
    ]);
    expect(outcome(withFirms, 'The [g Socceroos] met [p Enyimba].')).toEqual([
      'organization Socceroos',
      'organization Enyimba',
    ]);
    expect(
      outcome(withListedNames, 'The [o Norwich City Council] sat in [l New York City] and [l Upton].'),
    ).toEqual(['organization Norwich City Council', 'place New York City', 'place Upton']);
  });

  it('are no persons with something of theirs', () => {
    expect(outcome(withListedNames, '[p Wendy] left. [p Wendy]’s car stayed.')).toEqual([
      'person Wendy',
      'person Wendy',
    ]);
  });

  it('are two where each is known by itself', () => {
    expect(outcome(withGluedApart, '[o The Greens and Labour] agreed.')).toEqual([
      'organization Greens',
      'organization Labour',
    ]);
    expect(
      outcome(withGluedApart, '[o Norvaco] and [o Pell Rail]: [o Norvaco and Pell Rail] merge.'),
    ).toEqual([
      'organization Norvaco',
      'organization Pell Rail',
      'organization Norvaco',
      'organization Pell Rail',
    ]);
    expect(outcome(withGluedApart, 'The [o Food and Farming Board] met.')).toEqual([
      'organization Food and Farming Board',
    ]);
  });

  it('may be common words after "the"', () => {
    expect(
      outcome(withBodies, 'It left the Commons. The House sat, and the House Speaker slept in the house.'),
    ).toEqual(['organization Commons', 'organization House']);
    expect(outcome(withBodies, 'They met in the [o House of Lords].')).toEqual([
      'organization House of Lords',
    ]);
  });

  it('may be common words in sentences on trade', () => {
    expect(outcome(withBodies, 'Shares in Next and Boots fell. They saw Next.')).toEqual([
      'organization Next',
      'organization Boots',
    ]);
  });

  it('are no places in sentences on trade', () => {
    expect(outcome(withFirms, '[l Orange] will cut 90 jobs.')).toEqual(['organization Orange']);
    expect(outcome(withFirms, 'Rents in [l Orange] will rise as jobs come.')).toEqual(['place Orange']);
    expect(outcome(withFirms, '[l Orange] will be wet.')).toEqual(['place Orange']);
    expect(outcome(withFirms, '[p Quill Holdings] is bust.')).toEqual(['organization Quill Holdings']);
  });

  it('are firms where customers or workers are theirs', () => {
    expect(outcome(withFirms, '[l Amazon] workers in [l Coventry] and [l Halifax] customers met.')).toEqual([
      'organization Amazon',
      'place Coventry',
      'organization Halifax',
    ]);
    expect(outcome(withFirms, 'It made a deal with [l Amazon] that ended. [l Halifax] (HLFX) fell.')).toEqual(
      ['organization Amazon', 'organization Halifax'],
    );
    expect(
      outcome(withFirms, 'She bought it from [l Amazon]. [l Amazon] said so. It rains in [l Amazon].'),
    ).toEqual(['organization Amazon', 'organization Amazon', 'place Amazon']);
    expect(outcome(withFirms, 'He left for [l Amazon] villages, and saw [l Amazon] fires.')).toEqual([
      'place Amazon',
      'place Amazon',
    ]);
    expect(outcome(withFirms, '[l Halifax] residents met [l Iceland] workers on the [l Amazon].')).toEqual([
      'place Halifax',
      'place Iceland',
      'place Amazon',
    ]);
  });

  it('are firms where the name is hardly ever anything else', () => {
    expect(outcome(withFirms, 'Staff at [l Meta] left, and [p Zomato] hired them.')).toEqual([
      'organization Meta',
      'organization Zomato',
    ]);
    expect(outcome(withFirms, 'Floods hit [l Meta], [l Colombia].')).toEqual([
      'place Meta',
      'place Colombia',
    ]);
    expect(outcome(withFirms, '[p Nikola Tesla] was born there; [p Tesla] left.')).toEqual([
      'person Nikola Tesla',
      'person Tesla',
    ]);
  });
});
