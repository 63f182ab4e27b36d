package fr.echeance.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.domain.account.Role;
import fr.echeance.domain.account.StaffMember;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class EndFormerSessionsTest {
    private static final String ALL = "all";

    private final TestAccounts shop = new TestAccounts();
    private final List<String> ended = new ArrayList<>();
    private final EndFormerSessions end =
            new EndFormerSessions(shop.processing, shop.accounts, shop.staff, new Recorded());

    @Test
    void sparesWhoeverCameInWithThePresentPassword() {
        UUID account = shop.opened();
        Instant first = since(account);
        end.handle(account);
        shop.clock.wind(Duration.ofMinutes(1));
        shop.askForPassword.handle(new AskForNewPassword.Command(TestAccounts.AURORE, Language.FR));
        shop.chooses(shop.letters.read().getLast().ticket(), "treize coups de midi");
        end.handle(account);
        assertThat(since(account)).isAfter(first);
        assertThat(ended).containsExactly(first.toString(), since(account).toString());
    }

    @Test
    void knowsThePasswordsOfStaffToo() {
        UUID id = new UUID(0, 9);
        shop.staff.add(
                new StaffMember(
                        id,
                        TestAccounts.AURORE,
                        new PersonName("Basile Quartz"),
                        Set.of(Role.SUPPORT)),
                Optional.of("hash"),
                shop.clock.now());
        end.handle(id);
        assertThat(ended).containsExactly(shop.staff.byId(id).orElseThrow().changedAt().toString());
    }

    /** There it is known by which password they came in, here it is not. */
    @Test
    void sparesNobodyWhoSignsInElsewhere() {
        shop.staff.elsewhere(() -> false);
        end.handle(new UUID(0, 9));
        assertThat(ended).containsExactly(ALL);
    }

    @Test
    void sparesNobodyWhoHasNoPasswordAnyMore() {
        end.handle(new UUID(0, 0));
        assertThat(ended).containsExactly(ALL);
    }

    private Instant since(UUID account) {
        return shop.accounts.of(account).orElseThrow().changedAt();
    }

    private final class Recorded implements Sessions {
        @Override
        public void end(UUID subject) {
            ended.add(ALL);
        }

        @Override
        public void endFormer(UUID subject, Instant since) {
            ended.add(since.toString());
        }
    }
}
