package fr.echeance.persistence.takeover;

import static org.jooq.impl.DSL.val;

import fr.echeance.application.takeover.ErasedPeople;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The journal is for rights alone: an owner's function answers for those who are asked about. */
@Component
final class JooqErasedPeople implements ErasedPeople {
    private final DSLContext db;

    JooqErasedPeople(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<PersonProof> among(Collection<PersonProof> people) {
        // The key of an erasure and of a hold, shared: none ends between this look and what it lets
        // in, and whoever waits finds what was let in.
        db.resultQuery(
                        "SELECT pg_advisory_xact_lock_shared(hashtext({0}))",
                        val("hold " + RecordKind.ORDER.id()))
                .fetch();
        String[] proofs = people.stream().map(PersonProof::value).toArray(String[]::new);
        return db
                .resultQuery("SELECT * FROM governance.erased_before({0})", val(proofs))
                .fetch(row -> new PersonProof(row.get(0, String.class)))
                .stream()
                .collect(Collectors.toSet());
    }
}
