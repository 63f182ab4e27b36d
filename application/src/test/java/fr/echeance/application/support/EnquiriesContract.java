package fr.echeance.application.support;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.MessageSubject;
import fr.echeance.domain.shared.MessageText;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.support.Enquiry;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of enquiries keeps; run on an empty one. */
public abstract class EnquiriesContract implements Stage {
    private static final Pseudonym PERSON = new Pseudonym(new UUID(4, 2));

    protected abstract Enquiries enquiries();

    @Test
    void keepsWhatWasAskedAndAnswered() {
        Enquiry whole = enquiry(1, Optional.of(new PersonName("Zoë O’Brien-Łukasz")));
        Enquiry bare = enquiry(2, Optional.empty());
        assertThat(add(whole)).isTrue();
        assertThat(add(bare)).isTrue();
        assertThat(find(1)).contains(whole);
        assertThat(find(2)).contains(bare);
        Enquiry answered = whole.answered(new MessageText("Oui.\nEt non."), time()).closed(time());
        run(() -> {
            enquiries().save(answered);
            return true;
        });
        assertThat(find(1)).contains(answered);
        assertThat(run(() -> enquiries().hold(new UUID(3, 1))))
                .contains(new Enquiries.Held(answered, PERSON));
    }

    @Test
    void takesANumberOnce() {
        assertThat(add(enquiry(1, Optional.empty()))).isTrue();
        assertThat(add(enquiry(1, Optional.of(new PersonName("Basile"))))).isFalse();
        assertThat(find(1).orElseThrow().name()).isEmpty();
    }

    @Test
    void listsWhatWaitsOldestFirstAndTheRestNewestFirst() {
        for (int n = 1; n <= 5; n++) add(enquiry(n, Optional.empty()));
        save(enquiry(2, Optional.empty()).closed(time()));
        save(enquiry(4, Optional.empty()).answered(new MessageText("Oui"), time()));
        assertThat(run(() -> enquiries().waiting(2)))
                .extracting(Enquiries.Row::id)
                .containsExactly(new UUID(3, 1), new UUID(3, 3));
        assertThat(run(() -> enquiries().dealtWith(9)))
                .extracting(Enquiries.Row::id, Enquiries.Row::answered)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new UUID(3, 4), true),
                        org.assertj.core.groups.Tuple.tuple(new UUID(3, 2), false));
    }

    @Test
    void forgetsWhatIsTakenBackAndWhatIsOverdue() {
        add(enquiry(1, Optional.empty()));
        add(enquiry(2, Optional.empty()));
        assertThat(run(() -> enquiries().remove(new UUID(3, 1)))).isTrue();
        assertThat(run(() -> enquiries().remove(new UUID(3, 1)))).isFalse();
        assertThat(find(1)).isEmpty();
        wind(Duration.ofDays(3 * 365 - 1));
        assertThat(find(2)).isPresent();
        wind(Duration.ofDays(3 * 365 + 2));
        assertThat(find(2)).isEmpty();
        assertThat(run(() -> enquiries().hold(new UUID(3, 2)))).isEmpty();
        assertThat(run(() -> enquiries().waiting(9))).isEmpty();
    }

    private Optional<Enquiry> find(int n) {
        return run(() -> enquiries().find(new UUID(3, n)));
    }

    private boolean add(Enquiry enquiry) {
        return run(() -> enquiries().add(enquiry, PERSON, Enquiry.wording(Language.FR)));
    }

    private void save(Enquiry enquiry) {
        run(() -> {
            enquiries().save(enquiry);
            return true;
        });
    }

    private Enquiry enquiry(int n, Optional<PersonName> name) {
        return Enquiry.received(
                new UUID(3, n),
                new EmailAddress("aurore.minuit@example.com"),
                name,
                new MessageSubject("Sablier ⏳"),
                new MessageText("Combien\nde temps ?"),
                Language.FR,
                time().plusSeconds(n));
    }

    private <T> T run(Supplier<T> work) {
        return processing().run(ReceiveEnquiry.class, _ -> work.get());
    }
}
