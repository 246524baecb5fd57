-- The ledger, version 1. What the tables mean stands in docs/ledger.md; change nothing here once released: add V2__... instead.
-- Written once for both stores: the PostgreSQL dialect puts TEXT COLLATE "C" for TEXT, BYTEA for BLOB, BIGINT for INTEGER and
-- DOUBLE PRECISION for REAL. Statements end with a semicolon at a line's end.
-- Spans are begin-end pairs, UTF-16 code units of article.text, blank between them: 3-7 10-12. Lists are JSON arrays.

CREATE TABLE page (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  charset TEXT,
  length INTEGER NOT NULL,
  deflated BLOB NOT NULL
);

CREATE TABLE article (
  id TEXT PRIMARY KEY,
  uri TEXT NOT NULL,
  outlet TEXT,
  headline TEXT,
  byline TEXT NOT NULL,
  published TEXT,
  language TEXT,
  tags TEXT NOT NULL,
  text TEXT NOT NULL,
  left_out TEXT NOT NULL,
  head TEXT NOT NULL,
  seal TEXT NOT NULL,
  added TEXT NOT NULL
);
CREATE INDEX article_uri ON article (uri);

CREATE TABLE article_page (
  uri TEXT NOT NULL,
  page TEXT NOT NULL REFERENCES page (sha256),
  article TEXT NOT NULL,
  head TEXT NOT NULL,
  added TEXT NOT NULL,
  PRIMARY KEY (uri, page)
);
CREATE INDEX article_page_article ON article_page (article);

CREATE TABLE attribution (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  kind TEXT NOT NULL,
  source_spans TEXT NOT NULL,
  source_text TEXT NOT NULL,
  speaker_name TEXT,
  speaker_kind TEXT NOT NULL,
  speaker_country TEXT,
  speaker_sector TEXT,
  speaker_id TEXT,
  speaker_at TEXT NOT NULL,
  cue_spans TEXT NOT NULL,
  cue_text TEXT NOT NULL,
  content_spans TEXT NOT NULL,
  content_text TEXT NOT NULL,
  nested_in TEXT,
  chain TEXT NOT NULL,
  edits TEXT NOT NULL,
  certainty REAL NOT NULL
);
CREATE INDEX attribution_article ON attribution (article, n);

CREATE TABLE mention (
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  name_spans TEXT NOT NULL,
  name_text TEXT NOT NULL,
  whole INTEGER NOT NULL,
  certainty REAL NOT NULL,
  actor TEXT,
  PRIMARY KEY (article, n)
);

CREATE TABLE timex (
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,
  value TEXT,
  mod TEXT,
  PRIMARY KEY (article, n)
);

CREATE TABLE toponym (
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  name TEXT,
  country TEXT,
  lat REAL,
  lon REAL,
  precision_class TEXT,
  gazetteer_id TEXT,
  PRIMARY KEY (article, n)
);

CREATE TABLE actor (
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  actor TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  sectors TEXT NOT NULL,
  code TEXT NOT NULL,
  office TEXT,
  office_from TEXT,
  office_to TEXT,
  basis TEXT NOT NULL,
  PRIMARY KEY (article, n)
);
CREATE INDEX actor_actor ON actor (actor);

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,
  trigger_spans TEXT NOT NULL,
  trigger_text TEXT NOT NULL,
  day TEXT,
  day_spans TEXT NOT NULL,
  day_text TEXT NOT NULL,
  place_spans TEXT NOT NULL,
  place_text TEXT NOT NULL,
  place_name TEXT,
  place_country TEXT,
  lat REAL,
  lon REAL,
  precision_class TEXT,
  gazetteer_id TEXT,
  status TEXT NOT NULL,
  word TEXT,
  party INTEGER NOT NULL,
  certainty REAL
);
CREATE INDEX event_article ON event (article, n);

CREATE TABLE event_participant (
  event TEXT NOT NULL REFERENCES event (id),
  role TEXT NOT NULL,
  n INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  name TEXT,
  country TEXT,
  sector TEXT,
  actor TEXT,
  PRIMARY KEY (event, role, n)
);
CREATE INDEX event_participant_article ON event_participant (article);

CREATE TABLE event_figure (
  event TEXT NOT NULL REFERENCES event (id),
  n INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  spans TEXT NOT NULL,
  text TEXT NOT NULL,
  counted TEXT NOT NULL,
  least INTEGER,
  most INTEGER,
  approximate INTEGER NOT NULL,
  PRIMARY KEY (event, n)
);
CREATE INDEX event_figure_article ON event_figure (article);

-- Derived: what can be found. sort_key puts the newest first and is the same on every store.
CREATE TABLE entry (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  first_day TEXT,
  last_day TEXT,
  sort_key TEXT NOT NULL UNIQUE
);
CREATE INDEX entry_article ON entry (article);
CREATE INDEX entry_last_day ON entry (last_day);

CREATE VIEW article_revision AS
  SELECT a.uri, a.id AS article, a.published, a.headline, a.outlet, a.added,
         (SELECT COUNT(*) FROM article b WHERE b.uri = a.uri) AS revisions
  FROM article a;

CREATE VIEW claim AS
  SELECT t.id, a.uri, a.outlet, a.published, a.headline, t.kind, t.speaker_name AS speaker, t.speaker_kind,
         t.source_text AS source, t.cue_text AS cue, t.content_text AS content, t.chain, t.nested_in, t.certainty,
         t.content_spans, t.article
  FROM attribution t JOIN article a ON a.id = t.article;

CREATE VIEW speaker AS
  SELECT t.speaker_name AS name, t.speaker_kind AS kind, COUNT(*) AS claims, COUNT(DISTINCT t.article) AS articles,
         COUNT(DISTINCT a.outlet) AS outlets, MIN(a.published) AS first_published, MAX(a.published) AS last_published
  FROM attribution t JOIN article a ON a.id = t.article
  WHERE t.speaker_name IS NOT NULL
  GROUP BY t.speaker_name, t.speaker_kind;
