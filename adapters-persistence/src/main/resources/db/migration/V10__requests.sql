-- What a person asks for, the way in for guests, and the journal that outlives every backup. Rights alone uses them.

CREATE TABLE governance.subject_request (
    id uuid PRIMARY KEY,
    person uuid NOT NULL,      -- pseudonym
    proof text NOT NULL,       -- keyed hash of the pseudonym: all that the archive keeps of who it was
    asks text NOT NULL CHECK (asks IN ('ERASURE')),
    standing text NOT NULL CHECK (standing IN ('GRACE', 'FOLLOWING', 'DONE', 'UNDONE')),
    answer_to text,            -- the e-mail address for the receipt; gone once it was sent
    language text NOT NULL CHECK (language IN ('FR', 'EN')),
    asked_at timestamptz NOT NULL,
    answer_before date NOT NULL, -- GDPR art. 12(3)
    due_at timestamptz NOT NULL, -- when to run, or to look again whether what was open is done
    ran_at timestamptz,
    told_at timestamptz,
    plan jsonb NOT NULL DEFAULT '[]',
    entries jsonb NOT NULL DEFAULT '[]', -- the ledger's
    restricted_since timestamptz,
    active_until timestamptz NOT NULL,
    archive_until timestamptz NOT NULL CHECK (archive_until >= active_until)
);
CREATE INDEX ON governance.subject_request (person);
CREATE INDEX ON governance.subject_request (due_at) WHERE standing IN ('GRACE', 'FOLLOWING');
CREATE INDEX ON governance.subject_request (asked_at);
CREATE TABLE archive.subject_request (
    id uuid PRIMARY KEY,
    proof text NOT NULL,
    asks text NOT NULL,
    standing text NOT NULL,
    asked_at timestamptz NOT NULL,
    ran_at timestamptz,
    told_at timestamptz,
    archive_until timestamptz NOT NULL
);
CREATE INDEX ON archive.subject_request (asked_at);
SELECT governance.govern('subject_request', 'governance.subject_request', 'id', ARRAY[]::text[], ARRAY['rights'], 'archive.subject_request',
    ARRAY['id', 'proof', 'asks', 'standing', 'asked_at', 'ran_at', 'told_at', 'archive_until']::name[]);
GRANT UPDATE (standing, answer_to, due_at, ran_at, told_at, plan, entries, active_until, archive_until) ON governance.subject_request TO ${prefix}_rights;
SELECT governance.classify('governance.subject_request', '{
    "none": ["id", "asks", "standing", "asked_at", "answer_before", "due_at", "ran_at", "told_at", "restricted_since", "active_until", "archive_until",
        "plan.kind", "plan.fate", "plan.reason", "plan.until", "plan.records", "plan.going", "plan.staying", "entries.entry", "entries.act", "entries.kind", "entries.records"],
    "identity": ["person", "proof", "answer_to"],
    "personal_life": ["language"]}');
SELECT governance.classify('archive.subject_request', '{"none": ["id", "asks", "standing", "asked_at", "ran_at", "told_at", "archive_until"], "identity": ["proof"]}');

-- A link opens once: who opens it takes the row away.
CREATE TABLE governance.guest_link (
    id uuid PRIMARY KEY,
    token_digest text NOT NULL UNIQUE, -- SHA-256 of what the mail carries
    person uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
CREATE INDEX ON governance.guest_link (person);
SELECT governance.govern('guest_link', 'governance.guest_link', 'id', ARRAY[]::text[], buyer_key => 'person');
SELECT governance.classify('governance.guest_link', '{"none": ["id", "token_digest", "asked_at", "restricted_since", "active_until"], "identity": ["person"]}');

-- Who was erased, so that no backup brings them back; a copy lies in a file.
CREATE TABLE governance.erasure_journal (
    id uuid PRIMARY KEY,
    proof text NOT NULL,           -- keyed hash of the pseudonym
    covers_until timestamptz NOT NULL, -- what was placed later is not covered
    erased_at timestamptz NOT NULL,
    restricted_since timestamptz,
    active_until timestamptz NOT NULL
);
SELECT governance.govern('erasure_journal', 'governance.erasure_journal', 'id', ARRAY[]::text[]);
SELECT governance.classify('governance.erasure_journal', '{"none": ["id", "covers_until", "erased_at", "restricted_since", "active_until"], "identity": ["proof"]}');
