-- The words of a rule, asked by their list: a pattern that bore all of them in each place cost half of what an entry costs.
ALTER TABLE governance.ledger_entry DROP CONSTRAINT known_rule;
ALTER TABLE governance.ledger_entry
    ADD CONSTRAINT known_rule CHECK (rule ~ '^(until [a-z_]+|P[0-9]{1,3}[DWMY] from [a-z_]+)( and (until [a-z_]+|P[0-9]{1,3}[DWMY] from [a-z_]+))?( then P[0-9]{1,3}[DWMY]( from [a-z_]+)?)?$'),
    ADD CONSTRAINT known_milestone CHECK (string_to_array(regexp_replace(rule, 'P[0-9]{1,3}[DWMY]', 'P', 'g'), ' ') <@ ARRAY['P', 'until', 'from', 'and', 'then',
        'collected', 'last_contact', 'delivered', 'duty_done', 'relationship_ended', 'fiscal_year_closed', 'paid', 'debited', 'settled', 'decided',
        'contract_ended', 'usage_rights_ended', 'recruitment_closed', 'unsubscribed', 'objected', 'reliance_ended', 'answered', 'account_closed', 'withdrawn', 'departed',
        'sent_on', 'released']);

-- So too sixty-four times one letter: every order paid for it.
ALTER TABLE shop.terms_acceptance
    DROP CONSTRAINT terms_acceptance_digest_check,
    ADD CONSTRAINT terms_acceptance_digest_check CHECK (length(digest) = 64 AND digest !~ '[^0-9a-f]');
