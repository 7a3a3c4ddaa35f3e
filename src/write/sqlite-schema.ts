/**
 * Tables of the SQLite destination: a row for each article, and for each thing found in one, keyed by the article's id
 * and the id that the thing has in the record (`e1`, `q2`). Deleting an article deletes all that was found in it.
 */
export const SQLITE_SCHEMA = `
CREATE TABLE IF NOT EXISTS articles (
  id TEXT PRIMARY KEY,
  path TEXT, url TEXT, line INTEGER, format TEXT NOT NULL, sha256 TEXT NOT NULL,
  title TEXT, byline TEXT NOT NULL, dateline_place TEXT, dateline_agency TEXT, publisher TEXT, published TEXT,
  text TEXT NOT NULL, offsets TEXT NOT NULL, keywords TEXT NOT NULL, notes TEXT NOT NULL, pipeline TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS entities (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, titles TEXT NOT NULL,
  place_kind TEXT, place_name TEXT, country TEXT, geonames INTEGER, latitude REAL, longitude REAL, place_confidence REAL,
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mentions (
  article TEXT NOT NULL, entity TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  kind TEXT NOT NULL, confidence REAL NOT NULL, rule TEXT NOT NULL,
  PRIMARY KEY (article, entity, start, "end"),
  FOREIGN KEY (article, entity) REFERENCES entities (article, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dates (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  type TEXT NOT NULL, value TEXT, "from" TEXT, "to" TEXT, rule TEXT NOT NULL,
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quantities (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  kind TEXT NOT NULL, value REAL, high REAL, unit TEXT, bound TEXT, rule TEXT NOT NULL,
  PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quotes (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  id TEXT NOT NULL, type TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, content TEXT NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  cue TEXT, cue_lemma TEXT, cue_start INTEGER, cue_end INTEGER,
  source TEXT, source_form TEXT, source_start INTEGER, source_end INTEGER,
  speaker TEXT, speaker_confidence REAL, speaker_rule TEXT, other_speakers TEXT, unnamed TEXT,
  confidence REAL NOT NULL, parent TEXT, rule TEXT NOT NULL,
  PRIMARY KEY (article, id),
  FOREIGN KEY (article, speaker) REFERENCES entities (article, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, parent) REFERENCES quotes (article, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  claimant TEXT, quote TEXT, attribution TEXT NOT NULL, types TEXT NOT NULL,
  checkworthiness REAL NOT NULL, confidence REAL NOT NULL, polarity TEXT NOT NULL, modality TEXT NOT NULL,
  entities TEXT NOT NULL, dates TEXT NOT NULL, quantities TEXT NOT NULL,
  PRIMARY KEY (article, id),
  FOREIGN KEY (article, claimant) REFERENCES entities (article, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, quote) REFERENCES quotes (article, id) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS articles_published ON articles (published);
CREATE INDEX IF NOT EXISTS entities_name ON entities (name, type);
CREATE INDEX IF NOT EXISTS entities_country ON entities (country);
CREATE INDEX IF NOT EXISTS dates_from ON dates ("from");
CREATE INDEX IF NOT EXISTS quotes_speaker ON quotes (article, speaker);
CREATE INDEX IF NOT EXISTS claims_claimant ON claims (article, claimant);
CREATE INDEX IF NOT EXISTS claims_quote ON claims (article, quote);
CREATE INDEX IF NOT EXISTS claims_checkworthiness ON claims (checkworthiness);
CREATE VIEW IF NOT EXISTS who_said_what AS
  SELECT articles.id AS article, articles.published, coalesce(entities.name, quotes.source) AS who,
         quotes.cue_lemma AS how, quotes.text AS what, quotes.type, quotes.confidence, articles.title, articles.url
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  LEFT JOIN entities ON entities.article = quotes.article AND entities.id = quotes.speaker;
`;
