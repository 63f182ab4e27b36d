package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.shared.Stage;
import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.SavedFilter;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What every store of saved filters does, and what is done with it. */
public abstract class SavedFiltersContract implements Stage {
    private static final UUID BASILE = new UUID(6, 1);
    private static final UUID CELESTE = new UUID(6, 2);
    private static final SavedFilter TO_SHIP =
            new SavedFilter(SavedFilter.Of.ORDERS, "À expédier", "state=confirmed&shipping=home");

    protected abstract StaffAccounts staff();

    protected abstract SavedFilters filters();

    @BeforeEach
    void hire() {
        for (UUID id : List.of(BASILE, CELESTE))
            in(() -> {
                staff().add(member(id), Optional.empty(), Instant.EPOCH);
                return id;
            });
    }

    @Test
    void keepsEachMembersOwnByName() {
        save(BASILE, TO_SHIP);
        save(BASILE, new SavedFilter(SavedFilter.Of.CATALOGUE, "Épuisés", "soldOut=on"));
        save(BASILE, new SavedFilter(SavedFilter.Of.ORDERS, "En retard", "state=shipped"));
        assertThat(list(BASILE, SavedFilter.Of.ORDERS))
                .extracting(SavedFilter::name)
                .containsExactly("En retard", "À expédier");
        assertThat(list(BASILE, SavedFilter.Of.CATALOGUE)).hasSize(1);
        assertThat(list(CELESTE, SavedFilter.Of.ORDERS)).isEmpty();
    }

    @Test
    void replacesOneOfTheSameNameAndRemovesItOnce() {
        save(BASILE, TO_SHIP);
        save(BASILE, new SavedFilter(SavedFilter.Of.ORDERS, "À expédier", "state=confirmed"));
        assertThat(list(BASILE, SavedFilter.Of.ORDERS))
                .singleElement()
                .satisfies(one -> assertThat(one.query()).isEqualTo("state=confirmed"));
        var remove = new RemoveFilter(processing(), filters());
        remove.handle(BASILE, SavedFilter.Of.CATALOGUE, "À expédier");
        assertThat(list(BASILE, SavedFilter.Of.ORDERS)).hasSize(1);
        remove.handle(BASILE, SavedFilter.Of.ORDERS, "À expédier");
        remove.handle(BASILE, SavedFilter.Of.ORDERS, "À expédier");
        assertThat(list(BASILE, SavedFilter.Of.ORDERS)).isEmpty();
    }

    @Test
    void keepsNoMoreThanTwenty() {
        for (int i = 0; i < 20; i++)
            save(BASILE, new SavedFilter(SavedFilter.Of.ORDERS, "n " + i, "state=shipped"));
        assertThat(save(BASILE, TO_SHIP)).isEqualTo(new SaveFilter.Outcome.TooMany());
        assertThat(save(BASILE, new SavedFilter(SavedFilter.Of.ORDERS, "n 3", "state=lapsed")))
                .isEqualTo(new SaveFilter.Outcome.Saved());
    }

    @Test
    void goesWithItsMember() {
        save(BASILE, TO_SHIP);
        processing()
                .run(
                        InviteStaff.class,
                        now -> {
                            staff().depart(BASILE, Deadline.endOf(Deadline.dayOf(now)));
                            return now;
                        });
        wind(Duration.ofDays(1));
        assertThat(list(BASILE, SavedFilter.Of.ORDERS)).isEmpty();
    }

    private SaveFilter.Outcome save(UUID member, SavedFilter filter) {
        return new SaveFilter(processing(), filters())
                .handle(new SaveFilter.Command(member, filter));
    }

    private List<SavedFilter> list(UUID member, SavedFilter.Of of) {
        return new ListFilters(processing(), filters()).handle(member, of);
    }

    private <T> T in(Supplier<T> work) {
        return processing().run(InviteStaff.class, _ -> work.get());
    }

    private static StaffMember member(UUID id) {
        return new StaffMember(
                id,
                new EmailAddress(id.getLeastSignificantBits() + "@example.com"),
                new PersonName("Quelqu’un"),
                Set.of(Role.SUPPORT));
    }
}
