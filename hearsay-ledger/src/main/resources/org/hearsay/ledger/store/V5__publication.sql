-- What a page says of how its article was published; null where it does not say, and in what an older hearsay read.
-- published_at and modified: ISO 8601; agencies: a JSON list of names; page_kind: null for an article, LIVE_BLOG, STUMP (its rest stands behind a paywall), GALLERY;
-- paywalled: 1 or null.

ALTER TABLE article ADD COLUMN published_at TEXT;
ALTER TABLE article ADD COLUMN modified TEXT;
ALTER TABLE article ADD COLUMN section TEXT;
ALTER TABLE article ADD COLUMN agencies TEXT;
ALTER TABLE article ADD COLUMN canonical TEXT;
ALTER TABLE article ADD COLUMN page_kind TEXT;
ALTER TABLE article ADD COLUMN paywalled INTEGER;
