package fr.echeance.application.privacy;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.site.ShopIdentity;
import fr.echeance.domain.privacy.Activity;
import fr.echeance.domain.privacy.LegalBasis;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.privacy.RetentionRule;
import fr.echeance.domain.shared.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The privacy notice (GDPR art. 13) from the rules that are executed: kinds and purposes that nothing serves yet are not claimed. The
 * published table follows whole, as its own annex.
 */
@NoPersonalData
public final class PublishNotice {
    private final Processing processing;
    private final ServedPurposes served;
    private final ShopIdentity identity;

    PublishNotice(Processing processing, ServedPurposes served, ShopIdentity identity) {
        this.processing = processing;
        this.served = served;
        this.identity = identity;
    }

    public Notice handle() {
        Set<Purpose> running = served.all();
        List<Executed> executed =
                Arrays.stream(RecordKind.values())
                        .flatMap(kind -> rules(kind, running))
                        .filter(rule -> !rule.uses().isEmpty())
                        .toList();
        LocalDate since =
                executed.stream()
                        .map(rule -> rule.rule().validity().since())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Map<String, String> mentions =
                processing.read(PublishNotice.class, _ -> identity.mentions());
        return new Notice(since, mentions, executed, List.of(Activity.values()));
    }

    /** One row, or two where the amount decides. */
    private static Stream<Executed> rules(RecordKind kind, Set<Purpose> running) {
        RetentionRule small = kind.ruleFor(Money.ZERO);
        if (small.equals(kind.rule())) return Stream.of(executed(kind, Amount.ANY, small, running));
        return Stream.of(
                executed(kind, Amount.FROM_THRESHOLD, kind.rule(), running),
                executed(kind, Amount.BELOW_THRESHOLD, small, running));
    }

    private static Executed executed(
            RecordKind kind, Amount amount, RetentionRule rule, Set<Purpose> running) {
        List<Use> uses = new ArrayList<>();
        kind.purposes().stream()
                .filter(running::contains)
                .map(purpose -> new Use(purpose, purpose.basis(), false))
                .forEach(uses::add);
        rule.archive().stream()
                .flatMap(archive ->
                        archive.evidence().stream()
                                .sorted()
                                .filter(running::contains)
                                .map(purpose ->
                                        new Use(
                                                purpose,
                                                archive.basis().orElse(purpose.basis()),
                                                true)))
                .forEach(uses::add);
        return new Executed(kind, amount, rule, uses);
    }

    /**
     * @param mentions who answers for it, as on an invoice
     * @param annex the published table, frozen
     */
    public record Notice(
            LocalDate validFrom,
            Map<String, String> mentions,
            List<Executed> executed,
            List<Activity> annex) {}

    /** @param amount for which amounts of {@link RecordKind#WRITING_THRESHOLD} this rule holds */
    public record Executed(RecordKind kind, Amount amount, RetentionRule rule, List<Use> uses) {}

    /** @param inArchive whether it reads the archive rather than the active record */
    public record Use(Purpose purpose, LegalBasis basis, boolean inArchive) {}

    public enum Amount {
        ANY,
        FROM_THRESHOLD,
        BELOW_THRESHOLD
    }
}
