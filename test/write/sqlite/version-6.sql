PRAGMA foreign_keys = OFF;
CREATE TABLE things (
  "id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "gender" TEXT,
  "known" TEXT,
  "articles" INTEGER NOT NULL,
  PRIMARY KEY ("id")
);
CREATE TABLE thing_names (
  "thing" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "articles" INTEGER NOT NULL,
  "rule" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  PRIMARY KEY ("thing", "id"),
  FOREIGN KEY ("thing") REFERENCES things ("id") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE sayings (
  "id" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "articles" INTEGER NOT NULL,
  "first_article" TEXT NOT NULL,
  "first_published" TEXT,
  "speaker" TEXT,
  "speakers" TEXT NOT NULL,
  "kind" TEXT,
  PRIMARY KEY ("id"),
  FOREIGN KEY ("speaker") REFERENCES things ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE articles (
  "id" TEXT NOT NULL,
  "path" TEXT,
  "url" TEXT,
  "line" INTEGER,
  "format" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "title" TEXT,
  "byline" TEXT NOT NULL,
  "dateline_place" TEXT,
  "dateline_agency" TEXT,
  "publisher" TEXT,
  "published" TEXT,
  "text" TEXT NOT NULL,
  "offsets" TEXT NOT NULL,
  "keywords" TEXT NOT NULL,
  "notes" TEXT NOT NULL,
  "pipeline" TEXT NOT NULL,
  "copy_of" TEXT,
  "copy_share" REAL,
  "fingerprint" TEXT NOT NULL,
  PRIMARY KEY ("id")
);
CREATE TABLE entities (
  "article" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "titles" TEXT NOT NULL,
  "gender" TEXT,
  "gender_basis" TEXT,
  "gender_confidence" REAL,
  "known" TEXT,
  "place_kind" TEXT,
  "place_name" TEXT,
  "country" TEXT,
  "geonames" INTEGER,
  "latitude" REAL,
  "longitude" REAL,
  "place_confidence" REAL,
  "thing" TEXT,
  "thing_name" TEXT,
  "thing_rule" TEXT,
  "thing_confidence" REAL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE,
  FOREIGN KEY ("thing") REFERENCES things ("id") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE mentions (
  "article" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("article", "entity", "start", "end"),
  FOREIGN KEY ("article", "entity") REFERENCES entities ("article", "id") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE dates (
  "article" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT,
  "from" TEXT,
  "to" TEXT,
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE quantities (
  "article" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "value" REAL,
  "high" REAL,
  "unit" TEXT,
  "bound" TEXT,
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE quotes (
  "article" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "cue" TEXT,
  "cue_lemma" TEXT,
  "cue_start" INTEGER,
  "cue_end" INTEGER,
  "source" TEXT,
  "source_form" TEXT,
  "source_start" INTEGER,
  "source_end" INTEGER,
  "speaker" TEXT,
  "speaker_confidence" REAL,
  "speaker_rule" TEXT,
  "other_speakers" TEXT NOT NULL,
  "unnamed" TEXT,
  "confidence" REAL NOT NULL,
  "parent" TEXT,
  "saying" TEXT,
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE,
  FOREIGN KEY ("article", "speaker") REFERENCES entities ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article", "parent") REFERENCES quotes ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("saying") REFERENCES sayings ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE claims (
  "article" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "claimant" TEXT,
  "quote" TEXT,
  "attribution" TEXT NOT NULL,
  "types" TEXT NOT NULL,
  "checkworthiness" REAL NOT NULL,
  "confidence" REAL NOT NULL,
  "polarity" TEXT NOT NULL,
  "modality" TEXT NOT NULL,
  "entities" TEXT NOT NULL,
  "dates" TEXT NOT NULL,
  "quantities" TEXT NOT NULL,
  "saying" TEXT,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE,
  FOREIGN KEY ("article", "claimant") REFERENCES entities ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article", "quote") REFERENCES quotes ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("saying") REFERENCES sayings ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE signatures (
  "article" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  PRIMARY KEY ("article"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE
);
CREATE INDEX things_name ON things ("name");
CREATE INDEX thing_names_id ON thing_names ("id");
CREATE INDEX thing_names_name ON thing_names ("name");
CREATE INDEX sayings_speaker ON sayings ("speaker");
CREATE INDEX articles_published ON articles ("published");
CREATE INDEX articles_copy_of ON articles ("copy_of");
CREATE INDEX entities_name ON entities ("name");
CREATE INDEX entities_country ON entities ("country");
CREATE INDEX entities_thing ON entities ("thing");
CREATE INDEX dates_from_to ON dates ("from", "to");
CREATE INDEX quotes_unnamed ON quotes ("unnamed");
CREATE INDEX quotes_saying ON quotes ("saying");
CREATE INDEX claims_checkworthiness ON claims ("checkworthiness");
CREATE INDEX claims_saying ON claims ("saying");
CREATE VIRTUAL TABLE articles_fts USING fts5 (title, text, content="articles", tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER articles_fts_delete AFTER DELETE ON articles BEGIN INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text); END;
CREATE TRIGGER articles_fts_update AFTER UPDATE OF title, text ON articles BEGIN INSERT INTO articles_fts (articles_fts, rowid, title, text) VALUES ('delete', old.rowid, old.title, old.text); INSERT INTO articles_fts (rowid, title, text) VALUES (new.rowid, new.title, new.text); END;
CREATE VIRTUAL TABLE quotes_fts USING fts5 (text, content="quotes", tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER quotes_fts_delete AFTER DELETE ON quotes BEGIN INSERT INTO quotes_fts (quotes_fts, rowid, text) VALUES ('delete', old.rowid, old.text); END;
CREATE TRIGGER quotes_fts_update AFTER UPDATE OF text ON quotes BEGIN INSERT INTO quotes_fts (quotes_fts, rowid, text) VALUES ('delete', old.rowid, old.text); INSERT INTO quotes_fts (rowid, text) VALUES (new.rowid, new.text); END;
CREATE VIRTUAL TABLE claims_fts USING fts5 (text, content="claims", tokenize='porter unicode61 remove_diacritics 2');
CREATE TRIGGER claims_fts_delete AFTER DELETE ON claims BEGIN INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.rowid, old.text); END;
CREATE TRIGGER claims_fts_update AFTER UPDATE OF text ON claims BEGIN INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.rowid, old.text); INSERT INTO claims_fts (rowid, text) VALUES (new.rowid, new.text); END;
CREATE VIEW "who_said_what" AS
  SELECT
    articles.id AS "article",
    articles.published AS "published",
    coalesce(things.name, speakers.name) AS "who",
    speakers.type AS "who_type",
    quotes.cue_lemma AS "how",
    quotes.text AS "what",
    quotes.type AS "type",
    quotes.confidence AS "confidence",
    quotes.source AS "source",
    quotes.source_form AS "source_form",
    quotes.speaker_confidence AS "speaker_confidence",
    articles.title AS "title",
    articles.url AS "url",
    quotes.id AS "quote",
    speakers.thing AS "thing"
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing
  WHERE quotes.kind = 'speech' AND quotes.confidence >= 0.5 AND articles.copy_of IS NULL;
CREATE VIEW "top_sources" AS
  SELECT
    who AS "who",
    thing AS "thing",
    who_type AS "who_type",
    count(*) AS "quotes",
    sum(CASE WHEN type = 'direct' THEN 1 ELSE 0 END) AS "direct",
    count(DISTINCT article) AS "articles",
    min(published) AS "first",
    max(published) AS "last"
  FROM who_said_what GROUP BY who, thing, who_type;
CREATE VIEW "source_audit" AS
  SELECT
    articles.publisher AS "publisher",
    substr(CAST(articles.published AS TEXT), 1, 7) AS "month",
    CASE WHEN quotes.speaker IS NOT NULL THEN 'named' WHEN quotes.unnamed IS NOT NULL THEN 'unnamed' ELSE 'unknown' END AS "named",
    coalesce(speakers.type, quotes.unnamed, 'unknown') AS "kind",
    CASE WHEN speakers.type = 'person' THEN coalesce(things.gender, speakers.gender, 'unknown') END AS "gender",
    count(*) AS "quotes",
    sum(length(quotes.text) - length(replace(quotes.text, ' ', '')) + 1) AS "words",
    count(DISTINCT speakers.thing) AS "speakers",
    count(DISTINCT quotes.article) AS "articles"
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  LEFT JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing
  WHERE quotes.kind = 'speech' AND quotes.confidence >= 0.5 AND articles.copy_of IS NULL
  GROUP BY 1, 2, 3, 4, 5;
CREATE VIEW "thing_timeline" AS
  SELECT
    things.id AS "thing",
    things.name AS "name",
    articles.id AS "article",
    articles.published AS "published",
    entities.name AS "called",
    entities.titles AS "titles",
    (SELECT count(*) FROM mentions WHERE mentions.article = entities.article AND mentions.entity = entities.id) AS "mentions",
    (SELECT count(*) FROM quotes WHERE quotes.article = entities.article AND quotes.speaker = entities.id) AS "quotes",
    entities.thing_rule AS "rule",
    entities.thing_confidence AS "confidence",
    articles.title AS "title",
    articles.url AS "url"
  FROM entities
  JOIN things ON things.id = entities.thing
  JOIN articles ON articles.id = entities.article
  WHERE articles.copy_of IS NULL;
CREATE VIEW "said_again" AS
  SELECT
    sayings.id AS "saying",
    sayings.text AS "first_said",
    sayings.first_published AS "first_published",
    sayings.articles AS "in_articles",
    articles.id AS "article",
    articles.published AS "published",
    quotes.text AS "what",
    coalesce(things.name, speakers.name) AS "who",
    CASE WHEN speakers.thing <> sayings.speaker THEN 1 ELSE 0 END AS "is_other_speaker",
    articles.title AS "title",
    articles.url AS "url"
  FROM quotes
  JOIN sayings ON sayings.id = quotes.saying
  JOIN articles ON articles.id = quotes.article
  LEFT JOIN entities AS speakers ON speakers.article = quotes.article AND speakers.id = quotes.speaker
  LEFT JOIN things ON things.id = speakers.thing;
CREATE VIEW "claimed_again" AS
  SELECT
    sayings.id AS "saying",
    sayings.text AS "first_claimed",
    sayings.first_published AS "first_published",
    sayings.articles AS "in_articles",
    articles.id AS "article",
    articles.published AS "published",
    claims.text AS "what",
    coalesce(things.name, claimants.name) AS "who",
    claims.attribution AS "attribution",
    claims.modality AS "modality",
    articles.title AS "title",
    articles.url AS "url"
  FROM claims
  JOIN sayings ON sayings.id = claims.saying
  JOIN articles ON articles.id = claims.article
  LEFT JOIN entities AS claimants ON claimants.article = claims.article AND claimants.id = claims.claimant
  LEFT JOIN things ON things.id = claimants.thing;
CREATE VIEW "unattributed_quotes" AS
  SELECT
    articles.id AS "article",
    articles.published AS "published",
    quotes.source AS "source",
    quotes.source_form AS "source_form",
    quotes.unnamed AS "unnamed",
    quotes.cue_lemma AS "how",
    quotes.text AS "what",
    quotes.type AS "type",
    quotes.confidence AS "confidence",
    articles.title AS "title",
    articles.url AS "url",
    quotes.id AS "quote"
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  WHERE quotes.speaker IS NULL AND quotes.kind = 'speech' AND quotes.confidence >= 0.5 AND articles.copy_of IS NULL;
CREATE VIEW "checkworthy_claims" AS
  SELECT
    articles.id AS "article",
    articles.published AS "published",
    claims.text AS "claim",
    coalesce(things.name, claimants.name) AS "claimant",
    claims.attribution AS "attribution",
    claims.checkworthiness AS "checkworthiness",
    claims.confidence AS "confidence",
    claims.polarity AS "polarity",
    claims.modality AS "modality",
    articles.title AS "title",
    articles.url AS "url"
  FROM claims
  JOIN articles ON articles.id = claims.article
  LEFT JOIN entities AS claimants ON claimants.article = claims.article AND claimants.id = claims.claimant
  LEFT JOIN things ON things.id = claimants.thing
  WHERE claims.confidence >= 0.5 AND articles.copy_of IS NULL;
CREATE VIEW "timeline" AS
  SELECT
    dates."from" AS "from",
    dates."to" AS "to",
    dates.text AS "words",
    dates.type AS "type",
    (SELECT claims.text FROM claims
     WHERE claims.article = dates.article AND claims.start <= dates.start AND claims."end" >= dates."end"
     ORDER BY claims.confidence DESC, claims.start LIMIT 1) AS "what",
    articles.id AS "article",
    articles.published AS "published",
    articles.title AS "title",
    articles.url AS "url"
  FROM dates
  JOIN articles ON articles.id = dates.article
  WHERE dates."from" IS NOT NULL;
DROP TABLE IF EXISTS compared_articles; CREATE TABLE compared_articles (article TEXT NOT NULL PRIMARY KEY, keys BLOB NOT NULL);
DROP TABLE IF EXISTS joined_names; CREATE TABLE joined_names (name TEXT NOT NULL PRIMARY KEY, thing TEXT NOT NULL, rule TEXT, confidence REAL);
DROP TABLE IF EXISTS written_articles; CREATE TABLE written_articles (article TEXT NOT NULL PRIMARY KEY);
PRAGMA application_id = 1751474546;
PRAGMA user_version = 6;
INSERT INTO "things" VALUES ('t5f4ec9fd062f3935', 'person', 'Robert Hale', NULL, NULL, 2);
INSERT INTO "things" VALUES ('tbf8c095101c258e2', 'place', 'Norway', NULL, NULL, 2);
INSERT INTO "thing_names" VALUES ('t5f4ec9fd062f3935', 't5f4ec9fd062f3935', 'robert hale', 2, 'full name', 0.95);
INSERT INTO "thing_names" VALUES ('tbf8c095101c258e2', 'tbf8c095101c258e2', '@NO', 2, 'country', 0.99);
INSERT INTO "sayings" VALUES ('c07765ff01fab7c11', 'Two hundred men of Robert Hale mended twelve boats and nets', 2, 'a', NULL, NULL, '[]', 'claim');
INSERT INTO "sayings" VALUES ('s603f9612b5da6d0a', 'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate', 2, 'a', NULL, 't5f4ec9fd062f3935', '["t5f4ec9fd062f3935"]', 'quote');
INSERT INTO "articles" VALUES ('a', NULL, NULL, NULL, 'jsonl', '0000000000000000000000000000000000000000000000000000000000000000', NULL, '[]', NULL, NULL, NULL, NULL, 'a says nothing.
Two hundred men of Robert Hale mended twelve boats and nets', 'utf-16', '[]', '[]', 'test', NULL, NULL, '7465737400000000');
INSERT INTO "articles" VALUES ('b', NULL, NULL, NULL, 'jsonl', '0000000000000000000000000000000000000000000000000000000000000000', NULL, '[]', NULL, NULL, NULL, NULL, 'b says nothing.
Two hundred men of Robert Hale mended twelve boats and nets', 'utf-16', '[]', '[]', 'test', NULL, NULL, '7465737400000000');
INSERT INTO "entities" VALUES ('a', 'e1', 'person', 'Robert Hale', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 't5f4ec9fd062f3935', 't5f4ec9fd062f3935', 'full name', 0.95);
INSERT INTO "entities" VALUES ('a', 'e2', 'place', 'Norway', '[]', NULL, NULL, NULL, NULL, 'country', 'Norway', 'NO', 3144096, 0, 0, 0.9, 'tbf8c095101c258e2', 'tbf8c095101c258e2', 'country', 0.99);
INSERT INTO "entities" VALUES ('b', 'e1', 'person', 'Robert Hale', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 't5f4ec9fd062f3935', 't5f4ec9fd062f3935', 'full name', 0.95);
INSERT INTO "entities" VALUES ('b', 'e2', 'place', 'Norway', '[]', NULL, NULL, NULL, NULL, 'country', 'Norway', 'NO', 3144096, 0, 0, 0.9, 'tbf8c095101c258e2', 'tbf8c095101c258e2', 'country', 0.99);
INSERT INTO "mentions" VALUES ('a', 'e1', 0, 4, 'Hale', 'name', 0.9, 'name');
INSERT INTO "mentions" VALUES ('a', 'e1', 0, 11, 'Robert Hale', 'name', 0.9, 'name');
INSERT INTO "mentions" VALUES ('a', 'e2', 0, 6, 'Norway', 'name', 0.9, 'name');
INSERT INTO "mentions" VALUES ('b', 'e1', 0, 4, 'Hale', 'name', 0.9, 'name');
INSERT INTO "mentions" VALUES ('b', 'e1', 0, 11, 'Robert Hale', 'name', 0.9, 'name');
INSERT INTO "mentions" VALUES ('b', 'e2', 0, 6, 'Norway', 'name', 0.9, 'name');
INSERT INTO "quantities" VALUES ('a', 'n1', 0, 6, 'twelve', 'count', 12, NULL, NULL, NULL, 'test');
INSERT INTO "quantities" VALUES ('b', 'n1', 0, 6, 'twelve', 'count', 12, NULL, NULL, NULL, 'test');
INSERT INTO "quotes" VALUES ('a', 'q1', 'direct', 'speech', 'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate', '[[0,98]]', 0, 98, NULL, NULL, NULL, NULL, 'Robert Hale', 'name', 0, 11, 'e1', 0.9, 'name', '[]', NULL, 0.9, NULL, 's603f9612b5da6d0a', 'marks');
INSERT INTO "quotes" VALUES ('b', 'q1', 'direct', 'speech', 'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate', '[[0,98]]', 0, 98, NULL, NULL, NULL, NULL, 'Robert Hale', 'name', 0, 11, 'e1', 0.9, 'name', '[]', NULL, 0.9, NULL, 's603f9612b5da6d0a', 'marks');
INSERT INTO "claims" VALUES ('a', 'c1', 16, 75, 'Two hundred men of Robert Hale mended twelve boats and nets', NULL, NULL, 'author', '["quantity"]', 0.8, 0.9, 'affirmed', 'asserted', '["e1"]', '[]', '["n1"]', 'c07765ff01fab7c11');
INSERT INTO "claims" VALUES ('b', 'c1', 16, 75, 'Two hundred men of Robert Hale mended twelve boats and nets', NULL, NULL, 'author', '["quantity"]', 0.8, 0.9, 'affirmed', 'asserted', '["e1"]', '[]', '["n1"]', 'c07765ff01fab7c11');
INSERT INTO "signatures" VALUES ('a', '[3,null,"NO",null,null,"B4i8NIpKAbg=","BAAAAAwAAAA=","IDsFZbg4RJ0="]
[["e1","person","Robert Hale","robert hale","full name",1,2,null,null,["hale"],[]],["e2","place","Norway","@NO","country",0,1,null,null,[],[]]]
[["q1","e1","JhdHXK1NEBDpz7EpsiVbXqFtJrqnroSwAO40adZmKto1ax/orsxFQjjaM6+49gNC7JM0Xaxy3fYaTQK8AdoPtIHhKr0qLKPpwrslVwHaD7TTx2AW"]]
[["c1",null,["e1"],0,[" 12"],[],"LC9pGsyXP5u6WzOyUiqxhxubWEh48K5Yov02JY8qVFVJgiDR"]]');
INSERT INTO "signatures" VALUES ('b', '[3,null,"NO",null,null,"B4i8NIpKAbg=","BAAAAAwAAAA=","IDsFZbg4RJ0="]
[["e1","person","Robert Hale","robert hale","full name",1,2,null,null,["hale"],[]],["e2","place","Norway","@NO","country",0,1,null,null,[],[]]]
[["q1","e1","JhdHXK1NEBDpz7EpsiVbXqFtJrqnroSwAO40adZmKto1ax/orsxFQjjaM6+49gNC7JM0Xaxy3fYaTQK8AdoPtIHhKr0qLKPpwrslVwHaD7TTx2AW"]]
[["c1",null,["e1"],0,[" 12"],[],"LC9pGsyXP5u6WzOyUiqxhxubWEh48K5Yov02JY8qVFVJgiDR"]]');
INSERT INTO "compared_articles" VALUES ('a', X'0100000004000000080000000200000011000000010000001000000001000000fdc94e5f35392f0651098cbfe258c201fdc94e5f03000000cfb95ed200000000343c380d04000000cfb95ed202000000203b0565b838449daa399116c95b38dc70c43616847d90c8e6bd7da6293bfc1d27f4b9a5058af6d1ef763c4e3fcb31e1d5379558d2b975c482120a2d80de537fafb00591310b8a0dcebf8489d0d8dab5f4d9a1da9496abc9128bb459b25b0f62a5724c368a5ef4f01287f253ef08c8504b03ca106869d33e1acbce0ce38dd6f34b2f035984c0a615b5efbdc00ca3b235dcbfa0a95b6e756c6c2c6e756c6c2c6e756c6c5d');
INSERT INTO "compared_articles" VALUES ('b', X'0100000004000000080000000200000011000000010000001000000001000000fdc94e5f35392f0651098cbfe258c201fdc94e5f03000000cfb95ed200000000343c380d04000000cfb95ed202000000203b0565b838449daa399116c95b38dc70c43616847d90c8e6bd7da6293bfc1d27f4b9a5058af6d1ef763c4e3fcb31e1d5379558d2b975c482120a2d80de537fafb00591310b8a0dcebf8489d0d8dab5f4d9a1da9496abc9128bb459b25b0f62a5724c368a5ef4f01287f253ef08c8504b03ca106869d33e1acbce0ce38dd6f34b2f035984c0a615b5efbdc00ca3b235dcbfa0a95b6e756c6c2c6e756c6c2c6e756c6c5d');
