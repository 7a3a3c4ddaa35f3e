/** Sites that one publisher builds from the same templates, as a word in their names. */
// biome-ignore format: a table
const OWNERS: readonly (readonly [string, RegExp])[] = [
  ['Reach', /^(?:mirror|express|dailystar|dailyrecord|walesonline|liverpoolecho|manchestereveningnews|birminghammail)\./],
  ['Postmedia', /^(?:theprovince|ottawacitizen|nationalpost|financialpost|vancouversun|calgaryherald|edmontonjournal|montrealgazette|torontosun|canada|driving)\./],
  ['Nine', /^(?:smh|theage|brisbanetimes|watoday|afr|9news)\./],
  ['Condé Nast', /^(?:wired|newyorker|vanityfair|vogue|gq|arstechnica|teenvogue|pitchfork)\./],
  ['DMG', /^(?:dailymail|metro|thisismoney|inews|mailonline)\./],
  ['Penske', /^(?:rollingstone|variety|deadline|hollywoodreporter|billboard)\./],
  ['Future', /^(?:techradar|space|livescience|tomsguide|pcgamer)\./],
  ['CNN', /^(?:cnn|edition\.cnn)\./],
  ['BBC', /^bbc\./],
  ['News Corp', /^(?:thesun|the-sun|nypost|wsj|foxnews|news\.com|thetimes)\./],
  ['Independent', /^(?:independent|standard|indy100)\./],
  ['Axel Springer', /^(?:businessinsider|politico|bild|welt)\./],
  ['Hearst', /^(?:chron|mysanantonio|sfgate|sfchronicle|seattlepi)\./],
];

/** Whose page it is: an owner of several sites, else the site; a page of unknown address stands for itself. */
export function publisherOf(url: string | null, name: string): string {
  const site = url === null ? '' : siteOf(url);
  if (site === '') return name;
  return OWNERS.find(([, sites]) => sites.test(site))?.[0] ?? site;
}

/** The registered domain of an address, as far as its ending tells; empty if there is none. */
function siteOf(url: string): string {
  const host = /^[a-z]+:\/\/([^/?#:]+)/i.exec(url)?.[1].toLowerCase() ?? '';
  const parts = host.split('.');
  return parts.slice(/^(?:co|com|org|net|gov|ac)$/.test(parts.at(-2) ?? '') ? -3 : -2).join('.');
}
