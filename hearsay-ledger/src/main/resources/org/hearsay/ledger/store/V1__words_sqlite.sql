-- The index of words on SQLite. Words come folded and cut (org.hearsay.ledger.words); 'ascii' takes every other character as part of a word.
CREATE VIRTUAL TABLE entry_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = full);
