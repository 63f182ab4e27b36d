-- The blog: what it tells stands in the catalogue and names nobody; who tells it is a record of its own, which goes with the article.

-- No personal data. Whether an article is published is read off the clock: no act happens at its time, so none is lost or done twice.
CREATE TABLE catalog.blog_article (
    id uuid PRIMARY KEY, -- made with the form: sent twice, it is one
    slug text NOT NULL UNIQUE, -- in both languages, and kept when the article is withdrawn: its address answers that it is gone
    title_fr text NOT NULL, title_en text NOT NULL,
    summary_fr text NOT NULL, summary_en text NOT NULL,
    body_fr text NOT NULL, body_en text NOT NULL, -- CommonMark
    published_at timestamptz, -- from when it can be read; null for a draft
    withdrawn_at timestamptz,
    written_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1, -- what somebody saw of it: of two people who edit it the later one is told
    CHECK (withdrawn_at IS NULL OR published_at IS NOT NULL)
);
CREATE INDEX ON catalog.blog_article (published_at DESC, id DESC) WHERE withdrawn_at IS NULL;
SELECT governance.classify('catalog.blog_article', '{"none": ["id", "slug", "title_fr", "title_en", "summary_fr", "summary_en", "body_fr", "body_en",
    "published_at", "withdrawn_at", "written_at", "version"]}');
GRANT SELECT, UPDATE ON catalog.blog_article TO ${prefix}_shop;
GRANT SELECT, DELETE,
    INSERT (id, slug, title_fr, title_en, summary_fr, summary_en, body_fr, body_en, written_at),
    UPDATE (slug, title_fr, title_en, summary_fr, summary_en, body_fr, body_en, published_at, withdrawn_at, written_at, version)
    ON catalog.blog_article TO ${prefix}_site_publishing;

-- Whose name stands above which article; the article without it stays.
CREATE TABLE shop.byline (
    id uuid PRIMARY KEY, -- of the article
    person uuid NOT NULL, -- pseudonym of the address at which the author works
    name text NOT NULL,
    signed_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON shop.byline (person);
SELECT governance.govern('article', 'shop.byline', 'id', ARRAY['site_publishing'], buyer_key => 'person');
SELECT governance.classify('shop.byline', '{
    "none": ["id", "signed_at", "restricted_since", "active_until"], "identity": ["person", "name"]}');
GRANT SELECT (id, person, name), UPDATE (person, name, signed_at, active_until) ON shop.byline TO ${prefix}_site_publishing;
SELECT governance.may_add('shop.byline', ARRAY['site_publishing']);
