PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1751474546;
PRAGMA user_version = 1;
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
  "fingerprint" TEXT NOT NULL,
  PRIMARY KEY ("id")
);
INSERT INTO "articles" VALUES('port-vale-9e136276f975ea63','port-vale.txt',NULL,NULL,'txt','5686ab37d2d63517c8a6454d2cdcda831c8ff1e4a457e4f1df627727f146ded6',NULL,'[]','PORT VALE','Northwire',NULL,'2026-02-06','PORT VALE, Feb. 6, 2026 (Northwire) - "The quota falls by 12 percent on Friday," Minister Ana Ruiz said. She may resign.
','utf-16','["Ana Ruiz"]','[]','hearsay 0.1.0 + b6e1401f','8f0ba7426117d507');
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
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE,
  FOREIGN KEY ("article", "claimant") REFERENCES entities ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article", "quote") REFERENCES quotes ("article", "id") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "claims" VALUES('port-vale-9e136276f975ea63','c1',39,78,'The quota falls by 12 percent on Friday','e2','q1','direct','["quantity"]',0.9185,0.9906,'affirmed','asserted','[]','["d2"]','["n1"]');
INSERT INTO "claims" VALUES('port-vale-9e136276f975ea63','c2',105,119,'She may resign',NULL,NULL,'author','["event"]',0.0379,0.5091,'affirmed','hedged','["e2"]','[]','[]');
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
INSERT INTO "dates" VALUES('port-vale-9e136276f975ea63','d1',11,23,'Feb. 6, 2026','DATE','2026-02-06','2026-02-06','2026-02-06','month-day-year');
INSERT INTO "dates" VALUES('port-vale-9e136276f975ea63','d2',72,78,'Friday','DATE','2026-02-06','2026-02-06','2026-02-06','weekday');
CREATE TABLE entities (
  "article" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "titles" TEXT NOT NULL,
  "place_kind" TEXT,
  "place_name" TEXT,
  "country" TEXT,
  "geonames" INTEGER,
  "latitude" REAL,
  "longitude" REAL,
  "place_confidence" REAL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO "entities" VALUES('port-vale-9e136276f975ea63','e1','place','Port Vale','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('port-vale-9e136276f975ea63','e2','person','Ana Ruiz','["Minister"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "mentions" VALUES('port-vale-9e136276f975ea63','e1',0,9,'PORT VALE','name',0.9007,'name');
INSERT INTO "mentions" VALUES('port-vale-9e136276f975ea63','e2',90,98,'Ana Ruiz','name',0.9759,'full name');
INSERT INTO "mentions" VALUES('port-vale-9e136276f975ea63','e2',105,108,'She','pronoun',1.0,'pronoun');
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
INSERT INTO "quantities" VALUES('port-vale-9e136276f975ea63','n1',58,68,'12 percent','percent',12.0,NULL,'percent',NULL,'percent');
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
  "rule" TEXT NOT NULL,
  PRIMARY KEY ("article", "id"),
  FOREIGN KEY ("article") REFERENCES articles ("id") ON DELETE CASCADE,
  FOREIGN KEY ("article", "speaker") REFERENCES entities ("article", "id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("article", "parent") REFERENCES quotes ("article", "id") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "quotes" VALUES('port-vale-9e136276f975ea63','q1','direct','speech','The quota falls by 12 percent on Friday','[[39,78]]',39,78,'said','say',99,103,'Minister Ana Ruiz','name',81,98,'e2',0.95,'name','[]',NULL,0.976,NULL,'model');
CREATE INDEX articles_published ON articles ("published");
CREATE INDEX entities_name_type ON entities ("name", "type");
CREATE INDEX entities_country ON entities ("country");
CREATE INDEX dates_from ON dates ("from");
CREATE INDEX quotes_speaker ON quotes ("article", "speaker");
CREATE INDEX claims_claimant ON claims ("article", "claimant");
CREATE INDEX claims_quote ON claims ("article", "quote");
CREATE INDEX claims_checkworthiness ON claims ("checkworthiness");
CREATE VIEW who_said_what AS
  SELECT articles.id AS article, articles.published, coalesce(entities.name, quotes.source) AS who,
         quotes.cue_lemma AS how, quotes.text AS what, quotes.type, quotes.confidence, articles.title, articles.url
  FROM quotes
  JOIN articles ON articles.id = quotes.article
  LEFT JOIN entities ON entities.article = quotes.article AND entities.id = quotes.speaker;
