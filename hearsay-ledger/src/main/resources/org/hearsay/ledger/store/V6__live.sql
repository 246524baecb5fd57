-- The entries of a live blog: a JSON list of strings, time (ISO 8601) and span ("0-120", of the article's text) in turn; null for every other page.

ALTER TABLE article ADD COLUMN entries TEXT;
