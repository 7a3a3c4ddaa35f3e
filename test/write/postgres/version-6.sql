DROP VIEW IF EXISTS "timeline";
DROP VIEW IF EXISTS "checkworthy_claims";
DROP VIEW IF EXISTS "unattributed_quotes";
DROP VIEW IF EXISTS "claimed_again";
DROP VIEW IF EXISTS "said_again";
DROP VIEW IF EXISTS "thing_timeline";
DROP VIEW IF EXISTS "source_audit";
DROP VIEW IF EXISTS "top_sources";
DROP VIEW IF EXISTS "who_said_what";
CREATE TABLE IF NOT EXISTS "things" (
  "id" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "gender" text COLLATE "C",
  "known" text COLLATE "C",
  "articles" integer NOT NULL,
  PRIMARY KEY ("id")
);
CREATE TABLE IF NOT EXISTS "thing_names" (
  "thing" text COLLATE "C" NOT NULL,
  "id" text COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "articles" integer NOT NULL,
  "rule" text COLLATE "C" NOT NULL,
  "confidence" double precision NOT NULL,
  PRIMARY KEY ("thing", "id"),
  FOREIGN KEY ("thing") REFERENCES "things" ("id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "sayings" (
  "id" text COLLATE "C" NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "articles" integer NOT NULL,
  "first_article" text COLLATE "C" NOT NULL,
  "first_published" date,
  "speaker" text COLLATE "C",
  "speakers" text[] COLLATE "C" NOT NULL,
  "kind" text COLLATE "C",
  PRIMARY KEY ("id"),
  FOREIGN KEY ("speaker") REFERENCES "things" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE IF NOT EXISTS "articles" (
  "id" text COLLATE "C" NOT NULL,
  "path" text COLLATE "C",
  "url" text COLLATE "C",
  "line" integer,
  "format" text COLLATE "C" NOT NULL,
  "sha256" text COLLATE "C" NOT NULL,
  "title" text COLLATE "C",
  "byline" text[] COLLATE "C" NOT NULL,
  "dateline_place" text COLLATE "C",
  "dateline_agency" text COLLATE "C",
  "publisher" text COLLATE "C",
  "published" date,
  "text" text COLLATE "C" NOT NULL,
  "offsets" text COLLATE "C" NOT NULL,
  "keywords" text[] COLLATE "C" NOT NULL,
  "notes" jsonb NOT NULL,
  "pipeline" text COLLATE "C" NOT NULL,
  "copy_of" text COLLATE "C",
  "copy_share" double precision,
  "fingerprint" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("id")
);
CREATE TABLE IF NOT EXISTS "entities" (
  "article" text COLLATE "C" NOT NULL,
  "id" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "titles" text[] COLLATE "C" NOT NULL,
  "gender" text COLLATE "C",
  "gender_basis" text COLLATE "C",
  "gender_confidence" double precision,
  "known" text COLLATE "C",
  "place_kind" text COLLATE "C",
  "place_name" text COLLATE "C",
  "country" text COLLATE "C",
  "geonames" integer,
  "latitude" double precision,
  "longitude" double precision,
  "place_confidence" double precision,
  "thing" text COLLATE "C",
  "thing_name" text COLLATE "C",
  "thing_rule" text COLLATE "C",
  "thing_confidence" double precision,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES "articles" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("thing") REFERENCES "things" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE IF NOT EXISTS "mentions" (
  "article" text COLLATE "C" NOT NULL,
  "entity" text COLLATE "C" NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "kind" text COLLATE "C" NOT NULL,
  "confidence" double precision NOT NULL,
  "rule" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("article", "entity", "start", "end"),
  FOREIGN KEY ("article", "entity") REFERENCES "entities" ("article", "id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "dates" (
  "article" text COLLATE "C" NOT NULL,
  "id" text COLLATE "C" NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "value" text COLLATE "C",
  "from" date,
  "to" date,
  "rule" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES "articles" ("id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "quantities" (
  "article" text COLLATE "C" NOT NULL,
  "id" text COLLATE "C" NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "kind" text COLLATE "C" NOT NULL,
  "value" double precision,
  "high" double precision,
  "unit" text COLLATE "C",
  "bound" text COLLATE "C",
  "rule" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES "articles" ("id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "quotes" (
  "article" text COLLATE "C" NOT NULL,
  "id" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "kind" text COLLATE "C" NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "content" jsonb NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "cue" text COLLATE "C",
  "cue_lemma" text COLLATE "C",
  "cue_start" integer,
  "cue_end" integer,
  "source" text COLLATE "C",
  "source_form" text COLLATE "C",
  "source_start" integer,
  "source_end" integer,
  "speaker" text COLLATE "C",
  "speaker_confidence" double precision,
  "speaker_rule" text COLLATE "C",
  "other_speakers" text[] COLLATE "C" NOT NULL,
  "unnamed" text COLLATE "C",
  "confidence" double precision NOT NULL,
  "parent" text COLLATE "C",
  "saying" text COLLATE "C",
  "rule" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES "articles" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("article", "speaker") REFERENCES "entities" ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article", "parent") REFERENCES "quotes" ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("saying") REFERENCES "sayings" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE IF NOT EXISTS "claims" (
  "article" text COLLATE "C" NOT NULL,
  "id" text COLLATE "C" NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "claimant" text COLLATE "C",
  "quote" text COLLATE "C",
  "attribution" text COLLATE "C" NOT NULL,
  "types" text[] COLLATE "C" NOT NULL,
  "checkworthiness" double precision NOT NULL,
  "confidence" double precision NOT NULL,
  "polarity" text COLLATE "C" NOT NULL,
  "modality" text COLLATE "C" NOT NULL,
  "entities" text[] COLLATE "C" NOT NULL,
  "dates" text[] COLLATE "C" NOT NULL,
  "quantities" text[] COLLATE "C" NOT NULL,
  "saying" text COLLATE "C",
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES "articles" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("article", "claimant") REFERENCES "entities" ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article", "quote") REFERENCES "quotes" ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("saying") REFERENCES "sayings" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE IF NOT EXISTS "signatures" (
  "article" text COLLATE "C" NOT NULL,
  "signature" text COLLATE "C" NOT NULL,
  PRIMARY KEY ("article"),
  FOREIGN KEY ("article") REFERENCES "articles" ("id") ON DELETE CASCADE
);
ALTER TABLE "things" ADD COLUMN IF NOT EXISTS "gender" text COLLATE "C";
ALTER TABLE "things" ADD COLUMN IF NOT EXISTS "known" text COLLATE "C";
ALTER TABLE "sayings" ADD COLUMN IF NOT EXISTS "first_published" date;
ALTER TABLE "sayings" ADD COLUMN IF NOT EXISTS "speaker" text COLLATE "C";
ALTER TABLE "sayings" ADD COLUMN IF NOT EXISTS "kind" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "path" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "url" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "line" integer;
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "title" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "dateline_place" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "dateline_agency" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "publisher" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "published" date;
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "copy_of" text COLLATE "C";
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "copy_share" double precision;
ALTER TABLE "articles" ADD COLUMN IF NOT EXISTS "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', left(coalesce("title", ''), 150000)) || to_tsvector('english', left(coalesce("text", ''), 150000))) STORED;
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "gender" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "gender_basis" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "gender_confidence" double precision;
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "known" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "place_kind" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "place_name" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "country" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "geonames" integer;
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "latitude" double precision;
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "longitude" double precision;
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "place_confidence" double precision;
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "thing" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "thing_name" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "thing_rule" text COLLATE "C";
ALTER TABLE "entities" ADD COLUMN IF NOT EXISTS "thing_confidence" double precision;
ALTER TABLE "dates" ADD COLUMN IF NOT EXISTS "value" text COLLATE "C";
ALTER TABLE "dates" ADD COLUMN IF NOT EXISTS "from" date;
ALTER TABLE "dates" ADD COLUMN IF NOT EXISTS "to" date;
ALTER TABLE "quantities" ADD COLUMN IF NOT EXISTS "value" double precision;
ALTER TABLE "quantities" ADD COLUMN IF NOT EXISTS "high" double precision;
ALTER TABLE "quantities" ADD COLUMN IF NOT EXISTS "unit" text COLLATE "C";
ALTER TABLE "quantities" ADD COLUMN IF NOT EXISTS "bound" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "cue" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "cue_lemma" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "cue_start" integer;
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "cue_end" integer;
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "source" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "source_form" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "source_start" integer;
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "source_end" integer;
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "speaker" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "speaker_confidence" double precision;
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "speaker_rule" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "unnamed" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "parent" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "saying" text COLLATE "C";
ALTER TABLE "quotes" ADD COLUMN IF NOT EXISTS "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', left(coalesce("text", ''), 150000))) STORED;
ALTER TABLE "claims" ADD COLUMN IF NOT EXISTS "claimant" text COLLATE "C";
ALTER TABLE "claims" ADD COLUMN IF NOT EXISTS "quote" text COLLATE "C";
ALTER TABLE "claims" ADD COLUMN IF NOT EXISTS "saying" text COLLATE "C";
ALTER TABLE "claims" ADD COLUMN IF NOT EXISTS "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', left(coalesce("text", ''), 150000))) STORED;
CREATE TABLE IF NOT EXISTS "records" (
  "article" text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "articles" ("id") ON DELETE CASCADE,
  "record" jsonb NOT NULL
);
CREATE INDEX IF NOT EXISTS "things_name" ON "things" USING hash ("name");
CREATE INDEX IF NOT EXISTS "thing_names_id" ON "thing_names" ("id");
CREATE INDEX IF NOT EXISTS "thing_names_name" ON "thing_names" USING hash ("name");
CREATE INDEX IF NOT EXISTS "sayings_speaker" ON "sayings" ("speaker");
CREATE INDEX IF NOT EXISTS "articles_published" ON "articles" ("published");
CREATE INDEX IF NOT EXISTS "articles_copy_of" ON "articles" ("copy_of");
CREATE INDEX IF NOT EXISTS "articles_search" ON "articles" USING gin ("search");
CREATE INDEX IF NOT EXISTS "entities_name" ON "entities" USING hash ("name");
CREATE INDEX IF NOT EXISTS "entities_country" ON "entities" ("country");
CREATE INDEX IF NOT EXISTS "entities_thing" ON "entities" ("thing");
CREATE INDEX IF NOT EXISTS "dates_from_to" ON "dates" ("from", "to");
CREATE INDEX IF NOT EXISTS "quotes_unnamed" ON "quotes" ("unnamed");
CREATE INDEX IF NOT EXISTS "quotes_saying" ON "quotes" ("saying");
CREATE INDEX IF NOT EXISTS "quotes_search" ON "quotes" USING gin ("search");
CREATE INDEX IF NOT EXISTS "claims_checkworthiness" ON "claims" ("checkworthiness");
CREATE INDEX IF NOT EXISTS "claims_saying" ON "claims" ("saying");
CREATE INDEX IF NOT EXISTS "claims_search" ON "claims" USING gin ("search");
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
DROP TABLE IF EXISTS "compared_articles", "joined_names", "written_articles";
CREATE TABLE "compared_articles" ("article" text COLLATE "C" NOT NULL PRIMARY KEY, "keys" bytea NOT NULL);
CREATE TABLE "joined_names" ("name" text COLLATE "C" NOT NULL PRIMARY KEY, "thing" text COLLATE "C" NOT NULL, "rule" text COLLATE "C", "confidence" double precision);
CREATE TABLE "written_articles" ("article" text COLLATE "C" NOT NULL);
INSERT INTO "written_articles" SELECT "article" FROM "signatures";
CREATE TABLE IF NOT EXISTS "hearsay_version" ("version" integer NOT NULL);
DELETE FROM "hearsay_version";
INSERT INTO "hearsay_version" VALUES (6);
DELETE FROM "hearsay_version";
INSERT INTO "things" ("id", "type", "name", "gender", "known", "articles") VALUES ('t5f4ec9fd062f3935', 'person', 'Robert Hale', NULL, NULL, '2');
INSERT INTO "things" ("id", "type", "name", "gender", "known", "articles") VALUES ('tbf8c095101c258e2', 'place', 'Norway', NULL, NULL, '2');
INSERT INTO "thing_names" ("thing", "id", "name", "articles", "rule", "confidence") VALUES ('t5f4ec9fd062f3935', 't5f4ec9fd062f3935', 'robert hale', '2', 'full name', '0.95');
INSERT INTO "thing_names" ("thing", "id", "name", "articles", "rule", "confidence") VALUES ('tbf8c095101c258e2', 'tbf8c095101c258e2', '@NO', '2', 'country', '0.99');
INSERT INTO "sayings" ("id", "text", "articles", "first_article", "first_published", "speaker", "speakers", "kind") VALUES ('c07765ff01fab7c11', 'Two hundred men of Robert Hale mended twelve boats and nets', '2', 'a', NULL, NULL, '{}', 'claim');
INSERT INTO "sayings" ("id", "text", "articles", "first_article", "first_published", "speaker", "speakers", "kind") VALUES ('s603f9612b5da6d0a', 'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate', '2', 'a', NULL, 't5f4ec9fd062f3935', '{t5f4ec9fd062f3935}', 'quote');
INSERT INTO "articles" ("id", "path", "url", "line", "format", "sha256", "title", "byline", "dateline_place", "dateline_agency", "publisher", "published", "text", "offsets", "keywords", "notes", "pipeline", "copy_of", "copy_share", "fingerprint") VALUES ('a', NULL, NULL, NULL, 'jsonl', '0000000000000000000000000000000000000000000000000000000000000000', NULL, '{}', NULL, NULL, NULL, NULL, 'a says nothing.
Two hundred men of Robert Hale mended twelve boats and nets', 'utf-16', '{}', '[]', 'test', NULL, NULL, '7465737400000000');
INSERT INTO "articles" ("id", "path", "url", "line", "format", "sha256", "title", "byline", "dateline_place", "dateline_agency", "publisher", "published", "text", "offsets", "keywords", "notes", "pipeline", "copy_of", "copy_share", "fingerprint") VALUES ('b', NULL, NULL, NULL, 'jsonl', '0000000000000000000000000000000000000000000000000000000000000000', NULL, '{}', NULL, NULL, NULL, NULL, 'b says nothing.
Two hundred men of Robert Hale mended twelve boats and nets', 'utf-16', '{}', '[]', 'test', NULL, NULL, '7465737400000000');
INSERT INTO "entities" ("article", "id", "type", "name", "titles", "gender", "gender_basis", "gender_confidence", "known", "place_kind", "place_name", "country", "geonames", "latitude", "longitude", "place_confidence", "thing", "thing_name", "thing_rule", "thing_confidence") VALUES ('a', 'e1', 'person', 'Robert Hale', '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 't5f4ec9fd062f3935', 't5f4ec9fd062f3935', 'full name', '0.95');
INSERT INTO "entities" ("article", "id", "type", "name", "titles", "gender", "gender_basis", "gender_confidence", "known", "place_kind", "place_name", "country", "geonames", "latitude", "longitude", "place_confidence", "thing", "thing_name", "thing_rule", "thing_confidence") VALUES ('a', 'e2', 'place', 'Norway', '{}', NULL, NULL, NULL, NULL, 'country', 'Norway', 'NO', '3144096', '0', '0', '0.9', 'tbf8c095101c258e2', 'tbf8c095101c258e2', 'country', '0.99');
INSERT INTO "entities" ("article", "id", "type", "name", "titles", "gender", "gender_basis", "gender_confidence", "known", "place_kind", "place_name", "country", "geonames", "latitude", "longitude", "place_confidence", "thing", "thing_name", "thing_rule", "thing_confidence") VALUES ('b', 'e1', 'person', 'Robert Hale', '{}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 't5f4ec9fd062f3935', 't5f4ec9fd062f3935', 'full name', '0.95');
INSERT INTO "entities" ("article", "id", "type", "name", "titles", "gender", "gender_basis", "gender_confidence", "known", "place_kind", "place_name", "country", "geonames", "latitude", "longitude", "place_confidence", "thing", "thing_name", "thing_rule", "thing_confidence") VALUES ('b', 'e2', 'place', 'Norway', '{}', NULL, NULL, NULL, NULL, 'country', 'Norway', 'NO', '3144096', '0', '0', '0.9', 'tbf8c095101c258e2', 'tbf8c095101c258e2', 'country', '0.99');
INSERT INTO "mentions" ("article", "entity", "start", "end", "text", "kind", "confidence", "rule") VALUES ('a', 'e1', '0', '11', 'Robert Hale', 'name', '0.9', 'name');
INSERT INTO "mentions" ("article", "entity", "start", "end", "text", "kind", "confidence", "rule") VALUES ('a', 'e1', '0', '4', 'Hale', 'name', '0.9', 'name');
INSERT INTO "mentions" ("article", "entity", "start", "end", "text", "kind", "confidence", "rule") VALUES ('a', 'e2', '0', '6', 'Norway', 'name', '0.9', 'name');
INSERT INTO "mentions" ("article", "entity", "start", "end", "text", "kind", "confidence", "rule") VALUES ('b', 'e1', '0', '11', 'Robert Hale', 'name', '0.9', 'name');
INSERT INTO "mentions" ("article", "entity", "start", "end", "text", "kind", "confidence", "rule") VALUES ('b', 'e1', '0', '4', 'Hale', 'name', '0.9', 'name');
INSERT INTO "mentions" ("article", "entity", "start", "end", "text", "kind", "confidence", "rule") VALUES ('b', 'e2', '0', '6', 'Norway', 'name', '0.9', 'name');
INSERT INTO "quantities" ("article", "id", "start", "end", "text", "kind", "value", "high", "unit", "bound", "rule") VALUES ('a', 'n1', '0', '6', 'twelve', 'count', '12', NULL, NULL, NULL, 'test');
INSERT INTO "quantities" ("article", "id", "start", "end", "text", "kind", "value", "high", "unit", "bound", "rule") VALUES ('b', 'n1', '0', '6', 'twelve', 'count', '12', NULL, NULL, NULL, 'test');
INSERT INTO "quotes" ("article", "id", "type", "kind", "text", "content", "start", "end", "cue", "cue_lemma", "cue_start", "cue_end", "source", "source_form", "source_start", "source_end", "speaker", "speaker_confidence", "speaker_rule", "other_speakers", "unnamed", "confidence", "parent", "saying", "rule") VALUES ('a', 'q1', 'direct', 'speech', 'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate', '[[0, 98]]', '0', '98', NULL, NULL, NULL, NULL, 'Robert Hale', 'name', '0', '11', 'e1', '0.9', 'name', '{}', NULL, '0.9', NULL, 's603f9612b5da6d0a', 'marks');
INSERT INTO "quotes" ("article", "id", "type", "kind", "text", "content", "start", "end", "cue", "cue_lemma", "cue_start", "cue_end", "source", "source_form", "source_start", "source_end", "speaker", "speaker_confidence", "speaker_rule", "other_speakers", "unnamed", "confidence", "parent", "saying", "rule") VALUES ('b', 'q1', 'direct', 'speech', 'We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate', '[[0, 98]]', '0', '98', NULL, NULL, NULL, NULL, 'Robert Hale', 'name', '0', '11', 'e1', '0.9', 'name', '{}', NULL, '0.9', NULL, 's603f9612b5da6d0a', 'marks');
INSERT INTO "claims" ("article", "id", "start", "end", "text", "claimant", "quote", "attribution", "types", "checkworthiness", "confidence", "polarity", "modality", "entities", "dates", "quantities", "saying") VALUES ('a', 'c1', '16', '75', 'Two hundred men of Robert Hale mended twelve boats and nets', NULL, NULL, 'author', '{quantity}', '0.8', '0.9', 'affirmed', 'asserted', '{e1}', '{}', '{n1}', 'c07765ff01fab7c11');
INSERT INTO "claims" ("article", "id", "start", "end", "text", "claimant", "quote", "attribution", "types", "checkworthiness", "confidence", "polarity", "modality", "entities", "dates", "quantities", "saying") VALUES ('b', 'c1', '16', '75', 'Two hundred men of Robert Hale mended twelve boats and nets', NULL, NULL, 'author', '{quantity}', '0.8', '0.9', 'affirmed', 'asserted', '{e1}', '{}', '{n1}', 'c07765ff01fab7c11');
INSERT INTO "signatures" ("article", "signature") VALUES ('a', '[3,null,"NO",null,null,"B4i8NIpKAbg=","BAAAAAwAAAA=","IDsFZbg4RJ0="]
[["e1","person","Robert Hale","robert hale","full name",1,2,null,null,["hale"],[]],["e2","place","Norway","@NO","country",0,1,null,null,[],[]]]
[["q1","e1","JhdHXK1NEBDpz7EpsiVbXqFtJrqnroSwAO40adZmKto1ax/orsxFQjjaM6+49gNC7JM0Xaxy3fYaTQK8AdoPtIHhKr0qLKPpwrslVwHaD7TTx2AW"]]
[["c1",null,["e1"],0,[" 12"],[],"LC9pGsyXP5u6WzOyUiqxhxubWEh48K5Yov02JY8qVFVJgiDR"]]');
INSERT INTO "signatures" ("article", "signature") VALUES ('b', '[3,null,"NO",null,null,"B4i8NIpKAbg=","BAAAAAwAAAA=","IDsFZbg4RJ0="]
[["e1","person","Robert Hale","robert hale","full name",1,2,null,null,["hale"],[]],["e2","place","Norway","@NO","country",0,1,null,null,[],[]]]
[["q1","e1","JhdHXK1NEBDpz7EpsiVbXqFtJrqnroSwAO40adZmKto1ax/orsxFQjjaM6+49gNC7JM0Xaxy3fYaTQK8AdoPtIHhKr0qLKPpwrslVwHaD7TTx2AW"]]
[["c1",null,["e1"],0,[" 12"],[],"LC9pGsyXP5u6WzOyUiqxhxubWEh48K5Yov02JY8qVFVJgiDR"]]');
INSERT INTO "records" ("article", "record") VALUES ('a', E'{"id": "a", "text": "a says nothing.\\nTwo hundred men of Robert Hale mended twelve boats and nets", "dates": [], "notes": [], "title": null, "byline": [], "claims": [{"id": "c1", "end": 75, "text": "Two hundred men of Robert Hale mended twelve boats and nets", "dates": [], "quote": null, "start": 16, "types": ["quantity"], "hedges": [], "reasons": [], "claimant": null, "entities": ["e1"], "modality": "asserted", "polarity": "affirmed", "confidence": 0.9, "quantities": ["n1"], "attribution": "author", "checkworthiness": 0.8}], "quotes": [{"id": "q1", "cue": null, "kind": "speech", "rule": "marks", "type": "direct", "parent": null, "source": {"end": 11, "form": "name", "rule": "name", "text": "Robert Hale", "start": 0, "entity": "e1", "confidence": 0.9}, "content": [{"end": 98, "text": "We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate", "start": 0}], "confidence": 0.9}], "schema": "hearsay/1", "source": {"format": "jsonl", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}, "offsets": "utf-16", "entities": [{"id": "e1", "name": "Robert Hale", "type": "person", "titles": [], "mentions": [{"end": 11, "kind": "name", "rule": "name", "text": "Robert Hale", "start": 0, "confidence": 0.9}, {"end": 4, "kind": "name", "rule": "name", "text": "Hale", "start": 0, "confidence": 0.9}]}, {"id": "e2", "name": "Norway", "type": "place", "place": {"kind": "country", "name": "Norway", "country": "NO", "geonames": 3144096, "latitude": 0, "longitude": 0, "confidence": 0.9}, "titles": [], "mentions": [{"end": 6, "kind": "name", "rule": "name", "text": "Norway", "start": 0, "confidence": 0.9}]}], "keywords": [], "language": "en", "pipeline": "test", "published": null, "publisher": null, "sentences": [], "quantities": [{"id": "n1", "end": 6, "kind": "count", "rule": "test", "text": "twelve", "unit": null, "start": 0, "value": 12}]}');
INSERT INTO "records" ("article", "record") VALUES ('b', E'{"id": "b", "text": "b says nothing.\\nTwo hundred men of Robert Hale mended twelve boats and nets", "dates": [], "notes": [], "title": null, "byline": [], "claims": [{"id": "c1", "end": 75, "text": "Two hundred men of Robert Hale mended twelve boats and nets", "dates": [], "quote": null, "start": 16, "types": ["quantity"], "hedges": [], "reasons": [], "claimant": null, "entities": ["e1"], "modality": "asserted", "polarity": "affirmed", "confidence": 0.9, "quantities": ["n1"], "attribution": "author", "checkworthiness": 0.8}], "quotes": [{"id": "q1", "cue": null, "kind": "speech", "rule": "marks", "type": "direct", "parent": null, "source": {"end": 11, "form": "name", "rule": "name", "text": "Robert Hale", "start": 0, "entity": "e1", "confidence": 0.9}, "content": [{"end": 98, "text": "We will not sell one metre of this harbour to anybody, today or ever, said the old man at the gate", "start": 0}], "confidence": 0.9}], "schema": "hearsay/1", "source": {"format": "jsonl", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}, "offsets": "utf-16", "entities": [{"id": "e1", "name": "Robert Hale", "type": "person", "titles": [], "mentions": [{"end": 11, "kind": "name", "rule": "name", "text": "Robert Hale", "start": 0, "confidence": 0.9}, {"end": 4, "kind": "name", "rule": "name", "text": "Hale", "start": 0, "confidence": 0.9}]}, {"id": "e2", "name": "Norway", "type": "place", "place": {"kind": "country", "name": "Norway", "country": "NO", "geonames": 3144096, "latitude": 0, "longitude": 0, "confidence": 0.9}, "titles": [], "mentions": [{"end": 6, "kind": "name", "rule": "name", "text": "Norway", "start": 0, "confidence": 0.9}]}], "keywords": [], "language": "en", "pipeline": "test", "published": null, "publisher": null, "sentences": [], "quantities": [{"id": "n1", "end": 6, "kind": "count", "rule": "test", "text": "twelve", "unit": null, "start": 0, "value": 12}]}');
INSERT INTO "compared_articles" ("article", "keys") VALUES ('a', E'\\x0100000004000000080000000200000011000000010000001000000001000000fdc94e5f35392f0651098cbfe258c201fdc94e5f03000000cfb95ed200000000343c380d04000000cfb95ed202000000203b0565b838449daa399116c95b38dc70c43616847d90c8e6bd7da6293bfc1d27f4b9a5058af6d1ef763c4e3fcb31e1d5379558d2b975c482120a2d80de537fafb00591310b8a0dcebf8489d0d8dab5f4d9a1da9496abc9128bb459b25b0f62a5724c368a5ef4f01287f253ef08c8504b03ca106869d33e1acbce0ce38dd6f34b2f035984c0a615b5efbdc00ca3b235dcbfa0a95b6e756c6c2c6e756c6c2c6e756c6c5d');
INSERT INTO "compared_articles" ("article", "keys") VALUES ('b', E'\\x0100000004000000080000000200000011000000010000001000000001000000fdc94e5f35392f0651098cbfe258c201fdc94e5f03000000cfb95ed200000000343c380d04000000cfb95ed202000000203b0565b838449daa399116c95b38dc70c43616847d90c8e6bd7da6293bfc1d27f4b9a5058af6d1ef763c4e3fcb31e1d5379558d2b975c482120a2d80de537fafb00591310b8a0dcebf8489d0d8dab5f4d9a1da9496abc9128bb459b25b0f62a5724c368a5ef4f01287f253ef08c8504b03ca106869d33e1acbce0ce38dd6f34b2f035984c0a615b5efbdc00ca3b235dcbfa0a95b6e756c6c2c6e756c6c2c6e756c6c5d');
INSERT INTO "hearsay_version" ("version") VALUES ('6');
