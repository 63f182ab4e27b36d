package fr.echeance.application.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Seals with a number. */
public final class PlainTickets implements Tickets {
    private final Map<String, Ticket> sealed = new HashMap<>();

    @Override
    public String seal(Ticket ticket) {
        String name = "ticket-" + sealed.size();
        sealed.put(name, ticket);
        return name;
    }

    @Override
    public Optional<Ticket> open(String name) {
        return Optional.ofNullable(sealed.get(name));
    }
}
