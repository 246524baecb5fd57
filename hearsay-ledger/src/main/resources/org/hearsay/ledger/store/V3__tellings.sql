-- Accounts that tell the same in the same words are one telling, and only tellings are compared. Derived, as V2's tables were, which are made anew:
-- article_due holds the articles whose accounts have to be read again, telling_due the tellings whose incidents have to be made again.

DROP VIEW incident_account;
DROP TABLE account_link;
DROP TABLE account_key;
DROP TABLE account;
DELETE FROM incident;

CREATE TABLE telling (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
);

CREATE TABLE telling_key (
  filed INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  PRIMARY KEY (filed, telling)
);

CREATE TABLE telling_link (
  one INTEGER NOT NULL,
  other INTEGER NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (one, other)
);
CREATE INDEX telling_link_other ON telling_link (other);

CREATE TABLE telling_due (
  telling INTEGER PRIMARY KEY
);

CREATE TABLE article_due (
  article TEXT PRIMARY KEY
);
INSERT INTO article_due (article) SELECT id FROM article;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  telling INTEGER NOT NULL REFERENCES telling (n),
  incident TEXT,
  uri TEXT NOT NULL,
  outlet TEXT,
  published TEXT,
  credits TEXT NOT NULL
);
CREATE INDEX account_article ON account (article);
CREATE INDEX account_telling ON account (telling);
CREATE INDEX account_incident ON account (incident);

CREATE VIEW incident_account AS
  SELECT c.incident, c.id AS account, a.uri, a.outlet, a.published, a.id AS article
  FROM account c JOIN article a ON a.id = c.article
  WHERE c.incident IS NOT NULL;

CREATE VIEW account_link AS
  SELECT a.id AS one, b.id AS other, l.score, l.reasons
  FROM telling_link l JOIN account a ON a.telling = l.one JOIN account b ON b.telling = l.other;
