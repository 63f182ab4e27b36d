package fr.echeance.persistence.privacy;

import static fr.echeance.persistence.schema.governance.Tables.SUBJECT_REQUEST;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;

import fr.echeance.application.privacy.SubjectRequest;
import fr.echeance.application.privacy.SubjectRequest.Standing;
import fr.echeance.application.privacy.SubjectRequests;
import fr.echeance.domain.privacy.Deadlines;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.persistence.schema.archive.Tables;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Component
final class JooqSubjectRequests implements SubjectRequests {
    private static final Set<String> WAITING =
            Set.of(Standing.GRACE.name(), Standing.FOLLOWING.name());

    private final DSLContext db;

    JooqSubjectRequests(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(SubjectRequest request, PersonProof proof, Deadlines deadlines) {
        db.insertInto(SUBJECT_REQUEST)
                .set(SUBJECT_REQUEST.ID, request.id())
                .set(SUBJECT_REQUEST.PERSON, request.person().value())
                .set(SUBJECT_REQUEST.PROOF, proof.value())
                .set(SUBJECT_REQUEST.ASKS, "ERASURE")
                .set(SUBJECT_REQUEST.STANDING, request.standing().name())
                .set(SUBJECT_REQUEST.ANSWER_TO, address(request))
                .set(SUBJECT_REQUEST.LANGUAGE, request.language().name())
                .set(SUBJECT_REQUEST.ASKED_AT, request.askedAt())
                .set(SUBJECT_REQUEST.ANSWER_BEFORE, request.answerBefore())
                .set(SUBJECT_REQUEST.DUE_AT, request.dueAt())
                .set(SUBJECT_REQUEST.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(SUBJECT_REQUEST.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .execute();
    }

    @Override
    public Optional<SubjectRequest> latest(Pseudonym person) {
        return db.selectFrom(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.PERSON.eq(person.value()))
                .and(SUBJECT_REQUEST.STANDING.ne(Standing.UNDONE.name()))
                .orderBy(SUBJECT_REQUEST.ASKED_AT.desc(), SUBJECT_REQUEST.ID.desc())
                .limit(1)
                .fetchOptional(JooqSubjectRequests::toDomain);
    }

    @Override
    public Optional<SubjectRequest> lock(UUID id) {
        return db.selectFrom(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional(JooqSubjectRequests::toDomain);
    }

    @Override
    public void save(SubjectRequest request, Deadlines deadlines) {
        db.update(SUBJECT_REQUEST)
                .set(SUBJECT_REQUEST.STANDING, request.standing().name())
                .set(SUBJECT_REQUEST.ANSWER_TO, address(request))
                .set(SUBJECT_REQUEST.DUE_AT, request.dueAt())
                .set(SUBJECT_REQUEST.RAN_AT, request.ranAt().orElse(null))
                .set(SUBJECT_REQUEST.TOLD_AT, request.toldAt().orElse(null))
                .set(SUBJECT_REQUEST.PLAN, PlanJson.lines(request.plan()))
                .set(SUBJECT_REQUEST.ENTRIES, PlanJson.entries(request.entries()))
                .set(SUBJECT_REQUEST.ACTIVE_UNTIL, deadlines.activeUntil())
                .set(SUBJECT_REQUEST.ARCHIVE_UNTIL, deadlines.archiveUntil())
                .where(SUBJECT_REQUEST.ID.eq(request.id()))
                .execute();
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return db.select(SUBJECT_REQUEST.ID)
                .from(SUBJECT_REQUEST)
                .where(SUBJECT_REQUEST.STANDING.in(WAITING))
                .and(SUBJECT_REQUEST.DUE_AT.le(now))
                .orderBy(SUBJECT_REQUEST.DUE_AT)
                .limit(limit)
                .fetch(r -> r.value1());
    }

    @Override
    public List<Asked> list(int limit) {
        var archived = Tables.SUBJECT_REQUEST;
        return db.select(
                        SUBJECT_REQUEST.STANDING,
                        SUBJECT_REQUEST.ASKED_AT,
                        SUBJECT_REQUEST.ANSWER_BEFORE,
                        SUBJECT_REQUEST.DUE_AT,
                        SUBJECT_REQUEST.RAN_AT,
                        SUBJECT_REQUEST.TOLD_AT)
                .from(SUBJECT_REQUEST)
                .unionAll(
                        select(
                                        archived.STANDING,
                                        archived.ASKED_AT,
                                        castNull(SUBJECT_REQUEST.ANSWER_BEFORE),
                                        castNull(SUBJECT_REQUEST.DUE_AT),
                                        archived.RAN_AT,
                                        archived.TOLD_AT)
                                .from(archived))
                .orderBy(SUBJECT_REQUEST.ASKED_AT.desc())
                .limit(limit)
                .fetch(r ->
                        new Asked(
                                Standing.valueOf(r.value1()),
                                r.value2(),
                                Optional.ofNullable(r.value3()),
                                Optional.ofNullable(r.value4())
                                        .filter(_ -> WAITING.contains(r.value1())),
                                Optional.ofNullable(r.value5()),
                                Optional.ofNullable(r.value6())));
    }

    @org.jspecify.annotations.Nullable
    private static String address(SubjectRequest request) {
        return request.answerTo().map(EmailAddress::value).orElse(null);
    }

    private static SubjectRequest toDomain(Record row) {
        return new SubjectRequest(
                row.get(SUBJECT_REQUEST.ID),
                new Pseudonym(row.get(SUBJECT_REQUEST.PERSON)),
                Standing.valueOf(row.get(SUBJECT_REQUEST.STANDING)),
                Optional.ofNullable(row.get(SUBJECT_REQUEST.ANSWER_TO)).map(EmailAddress::new),
                Language.valueOf(row.get(SUBJECT_REQUEST.LANGUAGE)),
                row.get(SUBJECT_REQUEST.ASKED_AT),
                row.get(SUBJECT_REQUEST.ANSWER_BEFORE),
                row.get(SUBJECT_REQUEST.DUE_AT),
                Optional.ofNullable(row.get(SUBJECT_REQUEST.RAN_AT)),
                Optional.ofNullable(row.get(SUBJECT_REQUEST.TOLD_AT)),
                PlanJson.lines(row.get(SUBJECT_REQUEST.PLAN)),
                PlanJson.entries(row.get(SUBJECT_REQUEST.ENTRIES)));
    }
}
