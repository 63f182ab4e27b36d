package fr.echeance.application.shared;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keys in memory; {@link #hold} stands for a transaction that has not ended. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys, Rewindable {
    private final Map<String, Kept> kept = new HashMap<>();
    private final Set<String> held = new HashSet<>();

    @Override
    public Claim claim(Request request) {
        if (held.contains(name(request))) return new Claim.Refused(Refusal.IN_FLIGHT);
        Kept before = kept.get(name(request));
        if (before == null) return new Claim.Free();
        return before.content().equals(request.content())
                ? new Claim.Made(before.made(), before.status())
                : new Claim.Refused(Refusal.OTHER_REQUEST);
    }

    @Override
    public void keep(Request request, UUID made, LocalDate today) {
        kept.put(name(request), new Kept(request.content(), made, request.status()));
    }

    /** From here on another transaction works on it. */
    public void hold(Request request) {
        held.add(name(request));
    }

    /** That transaction ended and made nothing. */
    public void release(Request request) {
        held.remove(name(request));
    }

    @Override
    public Runnable mark() {
        Map<String, Kept> before = new HashMap<>(kept);
        return () -> {
            kept.clear();
            kept.putAll(before);
        };
    }

    private static String name(Request request) {
        return request.client() + " " + request.key();
    }

    private record Kept(String content, UUID made, int status) {}
}
