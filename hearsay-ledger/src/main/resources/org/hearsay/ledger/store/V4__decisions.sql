-- What people decided. decision and decision_anchor are only ever added to; decided_entry and verdict are derived from them and made again
-- whenever a page is read anew: which entries the decisions stand on now, and what they come to.

CREATE TABLE decision (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  verb TEXT NOT NULL,
  about TEXT NOT NULL,
  subjects TEXT NOT NULL,
  parts TEXT NOT NULL,
  changes TEXT NOT NULL,
  called TEXT,
  who TEXT NOT NULL,
  why TEXT,
  decided TEXT NOT NULL
);

-- The entries that a decision is about, with the words by which they are found again. Of a merge, side is the place of their incident in the
-- decision's list; of a split it is 0 for what stays and 1 for what leaves.
CREATE TABLE decision_anchor (
  decision INTEGER NOT NULL REFERENCES decision (n),
  n INTEGER NOT NULL,
  side INTEGER NOT NULL,
  entry TEXT NOT NULL,
  article TEXT NOT NULL,
  uri TEXT NOT NULL,
  type TEXT NOT NULL,
  spans TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (decision, n)
);
CREATE INDEX decision_anchor_uri ON decision_anchor (uri);

CREATE TABLE decided_entry (
  decision INTEGER NOT NULL,
  anchor INTEGER NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (decision, anchor, entry)
);
CREATE INDEX decided_entry_entry ON decided_entry (entry);

CREATE TABLE verdict (
  entry TEXT PRIMARY KEY,
  verdict TEXT NOT NULL,
  amended TEXT NOT NULL,
  decision TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT,
  decided TEXT NOT NULL
);
CREATE INDEX verdict_verdict ON verdict (verdict);

-- 1 where the accounts of an incident are not those that were found, but those that people decided on.
ALTER TABLE incident ADD COLUMN decided INTEGER NOT NULL DEFAULT 0;
