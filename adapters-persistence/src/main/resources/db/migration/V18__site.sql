-- The site itself: its legal pages, what visitors ask, what customers write.

-- The other legal pages live as the terms do: by version, never rewritten.
ALTER TABLE catalog.terms ADD COLUMN page text NOT NULL DEFAULT 'TERMS' CHECK (page IN ('TERMS', 'NOTICE', 'ACCESSIBILITY'));
ALTER TABLE catalog.terms DROP CONSTRAINT terms_pkey, ADD PRIMARY KEY (page, version, language);
SELECT governance.classify('catalog.terms', '{"none": ["page"]}');
