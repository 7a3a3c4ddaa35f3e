import { expect, test, vi } from 'vitest';
import { foreignLanguage } from '../../src/read/fields/language.ts';
import { readFileOf, setAsideOf } from './reading.ts';

// Loading the language detector may take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ENGLISH =
  'The harbour board of Lowmouth said on Friday that the ferry would stop for nine days while the old pier is mended, and that buses would run in its place, every half hour, from the market square. ';
const GERMAN =
  'Die Hafenmeisterin erklärte am Montag vor dem Rat, was an der Fähre zu tun war, und sagte, dass sie nach drei Wochen im Dock wieder fahren werde. ';
const NORWEGIAN =
  'Havnestyret sa fredag at fergen skal ligge til kai i ni dager for at den gamle brygga skal repareres, og at busser skal kjøre for den hver halve time. ';
const NORWEGIAN_MENU =
  'Nyheter for alle\nSport for deg\nHer er det som skjer\nLogg inn for at du skal lese\nBli abonnent for at vi kan leve\n'.repeat(
    12,
  );
const ZULU =
  'Ibhodi lasethekwini lithe ngoLwesihlanu isikebhe sizoma izinsuku eziyisishiyagalolunye ngenkathi kulungiswa ibhuloho elidala, kanti amabhasi azosebenza esikhundleni saso njalo ngesigamu sehora kusuka enkundleni yezimakethe, usho njalo usihlalo webhodi emva komhlangano othathe amahora ayisithupha kulesi sonto. '.repeat(
    3,
  );
const SWAHILI =
  'Bodi ya bandari ilisema siku ya ijumaa kwamba kivuko kitasimama kwa siku tisa wakati gati la zamani linatengenezwa, na kwamba mabasi yatatumika badala yake kila nusu saa kutoka sokoni, alisema mwenyekiti wa bodi baada ya mkutano uliodumu kwa masaa sita. '.repeat(
    3,
  );

test.each([
  ['German', GERMAN.repeat(8), 'German'],
  ['German in one long line after English', ENGLISH + GERMAN.repeat(30), 'German'],
  ['Norwegian with much "at" and "for"', NORWEGIAN.repeat(8), /^Norwegian|^Danish/],
  ['a menu in Norwegian', NORWEGIAN_MENU, /^Norwegian|^Danish/],
  ['isiZulu', ZULU, /./],
  ['Swahili', SWAHILI, /./],
  ['Burmese', 'မြို့တော်ကောင်စီက သောကြာနေ့တွင် ပြောကြားခဲ့သည်။ '.repeat(20), /./],
])('%s is not English', (_, text, language) => {
  if (typeof language === 'string') expect(foreignLanguage(text)).toBe(language);
  else expect(foreignLanguage(text)).toMatch(language);
});

test.each([
  ['an article below a menu in another language', NORWEGIAN_MENU.slice(0, 900) + ENGLISH.repeat(20)],
  ['one with a paragraph in another language', ENGLISH.repeat(10) + GERMAN.repeat(4) + ENGLISH.repeat(10)],
  ['terse reports', 'shares up 3 percent, oil down, gold flat, dollar firm, traders wary. '.repeat(4)],
  ['a list of names', 'Ada Quill, Ola Berg, Karin Lind, Tom Okafor. '.repeat(40)],
  ['names with accents', `${ENGLISH}Łukasz Żółć, Jiří Dvořák and Þórður Ægisson were there. `.repeat(4)],
])('English: %s', (_, text) => expect(foreignLanguage(text)).toBeNull());

test('Cyrillic in an encoding that nobody declares is not taken for English', () => {
  const koi8 = Buffer.from(
    'e7cfd2cfc4d3cbcfca20d3cfd7c5d420d720d0cfcec5c4c5ccd8cec9cb20d2c5dbc9cc20d3cecfd7c120cfd4cbd2d9d4d820d0c1d2cfcdced5c020d0c5d2c5d0d2c1d7d52c20dac1cbd2d9d4d5c020d4d2c920cec5c4c5ccc920cec1dac1c42e20'.repeat(
      6,
    ),
    'hex',
  );
  expect(setAsideOf(readFileOf('x.txt', koi8)[0]).reason).toMatch(
    /^not English: reads as letters of an encoding/,
  );
});
