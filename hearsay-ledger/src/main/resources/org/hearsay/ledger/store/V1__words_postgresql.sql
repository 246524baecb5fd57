-- The index of words on PostgreSQL. The vectors are made by the ledger; no parser and no dictionary of the server is asked.
CREATE TABLE entry_words (
  n INTEGER PRIMARY KEY,
  words TSVECTOR NOT NULL
);
CREATE INDEX entry_words_words ON entry_words USING GIN (words);
