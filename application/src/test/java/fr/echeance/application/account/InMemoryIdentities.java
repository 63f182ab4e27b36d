package fr.echeance.application.account;

import fr.echeance.domain.shared.EmailAddress;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An identity provider in memory, which can be out of reach. */
public final class InMemoryIdentities implements Identities {
    private static final String REFERENCE = "elsewhere:";

    private final Map<UUID, Known> known = new HashMap<>();
    private final QuickPasswords passwords;
    private boolean down;
    private Runnable meanwhile = () -> {};

    private record Known(EmailAddress email, Optional<String> hash, boolean enabled) {}

    public InMemoryIdentities(QuickPasswords passwords) {
        this.passwords = passwords;
    }

    /** @param down whether nobody answers */
    public void down(boolean down) {
        this.down = down;
    }

    /** Happens while the next answer is on its way. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    @Override
    public boolean areElsewhere() {
        return true;
    }

    @Override
    public Optional<String> put(Identity identity) {
        answer();
        Optional<String> taken = identity.hash().filter(hash -> !hash.startsWith(REFERENCE));
        Optional<String> before =
                Optional.ofNullable(known.get(identity.account())).flatMap(Known::hash);
        known.put(identity.account(), new Known(identity.email(), taken.or(() -> before), true));
        return taken.map(_ -> REFERENCE + identity.account());
    }

    @Override
    public void suspend(UUID account) {
        answer();
        known.computeIfPresent(account, (_, who) -> new Known(who.email(), who.hash(), false));
    }

    @Override
    public void remove(UUID account) {
        answer();
        known.remove(account);
    }

    @Override
    public List<Seen> page(int from, int limit) {
        answer();
        return known.entrySet().stream()
                .map(e -> new Seen(e.getKey(), e.getValue().email(), e.getValue().enabled()))
                .sorted(Comparator.comparing(seen -> seen.account().toString()))
                .skip(from)
                .limit(limit)
                .toList();
    }

    /** Whether somebody gets in. */
    public boolean letsIn(EmailAddress email, String password) {
        return known.values().stream()
                .filter(who -> who.enabled() && who.email().key().equals(email.key()))
                .anyMatch(who -> passwords.matches(password, who.hash()));
    }

    private void answer() {
        if (down) throw new IllegalStateException("out of reach");
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
    }
}
