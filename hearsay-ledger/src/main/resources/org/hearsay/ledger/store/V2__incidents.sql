-- Derived from what was read, and made again whenever that changes: what accounts tell of one thing. See docs/ledger.md.

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  incident TEXT
);
CREATE INDEX account_article ON account (article);
CREATE INDEX account_incident ON account (incident);

CREATE TABLE account_key (
  filed INTEGER NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (filed, account)
);
CREATE INDEX account_key_account ON account_key (account);

CREATE TABLE account_link (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  score REAL NOT NULL,
  reasons TEXT NOT NULL,
  PRIMARY KEY (one, other)
);
CREATE INDEX account_link_other ON account_link (other);

CREATE TABLE incident (
  id TEXT PRIMARY KEY,
  sort_key TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  day TEXT,
  place TEXT,
  told TEXT NOT NULL,
  actors TEXT NOT NULL,
  accounts INTEGER NOT NULL,
  independent_origins INTEGER NOT NULL,
  party_origins INTEGER NOT NULL,
  echoes INTEGER NOT NULL,
  disputes TEXT NOT NULL,
  body TEXT NOT NULL
);

CREATE VIEW incident_account AS
  SELECT c.incident, c.id AS account, a.uri, a.outlet, a.published, a.id AS article
  FROM account c JOIN article a ON a.id = c.article
  WHERE c.incident IS NOT NULL;
