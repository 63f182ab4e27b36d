package fr.echeance.application.account;

import fr.echeance.domain.shared.EmailAddress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An identity provider in memory, which can be out of reach. */
public final class InMemoryIdentities implements Identities {
    private static final String REFERENCE = "elsewhere:";

    private final Map<UUID, Known> known = new HashMap<>();
    private final QuickPasswords passwords;
    private final Set<String> strangers = new HashSet<>();
    private boolean down;
    private Runnable meanwhile = () -> {};

    private record Known(EmailAddress email, Optional<String> hash, boolean enabled) {
        Seen seen(UUID id) {
            return new Seen(id, email, enabled);
        }
    }

    public InMemoryIdentities(QuickPasswords passwords) {
        this.passwords = passwords;
    }

    /** @param down whether nobody answers */
    public void down(boolean down) {
        this.down = down;
    }

    /** @param name of somebody whom the shop did not make */
    public void stranger(String name) {
        strangers.add(name);
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
    public Part page(int from, int limit) {
        answer();
        List<String> names =
                Stream.concat(known.keySet().stream().map(UUID::toString), strangers.stream())
                        .sorted()
                        .skip(from)
                        .limit(limit)
                        .toList();
        return new Part(
                names.stream()
                        .filter(name -> !strangers.contains(name))
                        .map(UUID::fromString)
                        .flatMap(id -> Stream.ofNullable(known.get(id)).map(who -> who.seen(id)))
                        .toList(),
                names.size());
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
