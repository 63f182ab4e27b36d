package fr.echeance.domain.privacy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** How rules are written down: the few turns that they share. */
final class RuleBook {
    static final Wording OURS =
            new Wording("Décision de cette boutique", "A decision of this shop");
    static final Wording MINIMISATION = new Wording("RGPD, art. 5(1)(c)", "GDPR art. 5(1)(c)");
    static final Wording EVIDENCE = new Wording("Code civil, art. 2224", "Civil code, art. 2224");
    static final Wording ERASED = new Wording("effacé", "erased");

    static final RetentionRule.Validity FIRST =
            new RetentionRule.Validity(
                    LocalDate.of(2026, 11, 22), Optional.empty(), "record-kinds 2026-11-22");

    private RuleBook() {}

    static RetentionRule rule(Phase active, Wording text, Wording why) {
        return rule(active, ERASED, text, why);
    }

    static RetentionRule rule(Phase active, Wording end, Wording text, Wording why) {
        return new RetentionRule(active, Optional.empty(), end, text, why, FIRST);
    }

    static RetentionRule rule(
            Phase active, ArchivePhase archive, Wording end, Wording text, Wording why) {
        return new RetentionRule(active, Optional.of(archive), end, text, why, FIRST);
    }

    static ArchivePhase archive(String period, Wording kept, Purpose... evidence) {
        return new ArchivePhase(
                Period.parse(period),
                Optional.empty(),
                kept,
                Set.of(evidence),
                false,
                Optional.empty());
    }

    static ArchivePhase archive(String period, Milestone start, Wording kept, Purpose... evidence) {
        return new ArchivePhase(
                Period.parse(period),
                Optional.of(start),
                kept,
                Set.of(evidence),
                false,
                Optional.empty());
    }

    /** Kept because the law says so. */
    static ArchivePhase owed(ArchivePhase phase, boolean thePerson) {
        return restingOn(LegalBasis.LEGAL_OBLIGATION, phase, thePerson);
    }

    /** Kept on another legal basis than the purposes' own. */
    static ArchivePhase restingOn(LegalBasis basis, ArchivePhase phase, boolean thePerson) {
        return new ArchivePhase(
                phase.period(),
                phase.start(),
                phase.kept(),
                phase.evidence(),
                thePerson,
                Optional.of(basis));
    }
}
