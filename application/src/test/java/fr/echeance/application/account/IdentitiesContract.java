package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.shared.EmailAddress;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What every identity provider does with what it is told. */
public abstract class IdentitiesContract {
    private static final UUID AURORE = new UUID(7, 1);
    private static final EmailAddress EMAIL = new EmailAddress("Aurore.Minuit@example.com");
    private static final EmailAddress MOVED = new EmailAddress("aurore@midi.example.com");
    private static final String PASSWORD = "douze coups de minuit";
    private static final String OTHER = "treize coups de midi";

    protected abstract Identities identities();

    /** As the shop hashes passwords. */
    protected abstract String hash(String password);

    /** Whether somebody gets in. */
    protected abstract boolean letsIn(EmailAddress email, String password);

    @Test
    void letsInWhoWasPutAndTakesThePasswordOver() {
        assertThat(put(EMAIL, Optional.of(hash(PASSWORD)))).isPresent();
        assertThat(letsIn(EMAIL, PASSWORD)).isTrue();
        assertThat(letsIn(EMAIL, OTHER)).isFalse();
    }

    @Test
    void doesOnceWhatItIsToldTwice() {
        Optional<String> hash = Optional.of(hash(PASSWORD));
        assertThat(put(EMAIL, hash)).isEqualTo(put(EMAIL, hash));
        assertThat(seen()).containsExactly(new Identities.Seen(AURORE, lower(EMAIL), true));
        assertThat(letsIn(EMAIL, PASSWORD)).isTrue();
    }

    @Test
    void followsAnotherAddressAndKeepsThePassword() {
        Optional<String> reference = put(EMAIL, Optional.of(hash(PASSWORD)));
        assertThat(put(MOVED, reference)).isEmpty();
        assertThat(letsIn(MOVED, PASSWORD)).isTrue();
        assertThat(letsIn(EMAIL, PASSWORD)).isFalse();
    }

    @Test
    void putsAnotherPasswordInThePlaceOfTheFormer() {
        put(EMAIL, Optional.of(hash(PASSWORD)));
        put(EMAIL, Optional.of(hash(OTHER)));
        assertThat(letsIn(EMAIL, OTHER)).isTrue();
        assertThat(letsIn(EMAIL, PASSWORD)).isFalse();
    }

    @Test
    void letsNobodyInWhoIsSuspendedUntilTheyArePutAgain() {
        Optional<String> reference = put(EMAIL, Optional.of(hash(PASSWORD)));
        identities().suspend(AURORE);
        identities().suspend(AURORE);
        assertThat(letsIn(EMAIL, PASSWORD)).isFalse();
        assertThat(seen()).containsExactly(new Identities.Seen(AURORE, lower(EMAIL), false));
        put(EMAIL, reference);
        assertThat(letsIn(EMAIL, PASSWORD)).isTrue();
    }

    @Test
    void forgetsWhoIsRemoved() {
        put(EMAIL, Optional.of(hash(PASSWORD)));
        identities().remove(AURORE);
        identities().remove(AURORE);
        identities().suspend(AURORE);
        assertThat(seen()).isEmpty();
        assertThat(letsIn(EMAIL, PASSWORD)).isFalse();
    }

    @Test
    void showsPageByPageInTheOrderOfIds() {
        List<UUID> ids =
                IntStream.range(0, 5).mapToObj(i -> new UUID(-3L * i * i + i, -i)).toList();
        for (UUID id : ids)
            identities()
                    .put(
                            new Identities.Identity(
                                    id,
                                    new EmailAddress("person" + ids.indexOf(id) + "@example.com"),
                                    Optional.empty()));
        List<UUID> sorted =
                ids.stream().map(UUID::toString).sorted().map(UUID::fromString).toList();
        assertThat(page(0)).extracting("account").isEqualTo(sorted.subList(0, 3));
        assertThat(page(3)).extracting("account").isEqualTo(sorted.subList(3, 5));
        assertThat(identities().page(5, 3)).isEqualTo(new Identities.Part(List.of(), 0));
    }

    private Optional<String> put(EmailAddress email, Optional<String> hash) {
        return identities().put(new Identities.Identity(AURORE, email, hash));
    }

    private List<Identities.Seen> page(int from) {
        Identities.Part part = identities().page(from, 3);
        assertThat(part.read()).isEqualTo(part.people().size());
        return part.people();
    }

    private List<Identities.Seen> seen() {
        return identities().page(0, 10).people().stream()
                .map(seen ->
                        new Identities.Seen(seen.account(), lower(seen.email()), seen.enabled()))
                .toList();
    }

    /** Providers write addresses as they like; which they mean is their key. */
    private static EmailAddress lower(EmailAddress email) {
        return new EmailAddress(email.key());
    }
}
