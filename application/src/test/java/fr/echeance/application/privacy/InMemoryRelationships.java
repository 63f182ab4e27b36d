package fr.echeance.application.privacy;

import fr.echeance.domain.account.AccountTie;
import fr.echeance.domain.order.Relationship;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.Pseudonym;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What is known of people's accounts beside their orders, and the moving of what hangs on them. */
public final class InMemoryRelationships implements BuyerMoves, PersonAccounts {
    private final Map<Pseudonym, AccountTie> accounts = new HashMap<>();
    private final InMemoryPeople people;

    public InMemoryRelationships(InMemoryPeople people) {
        this.people = people;
    }

    public void account(Pseudonym person, AccountTie tie) {
        accounts.put(person, tie);
    }

    @Override
    public void close(Pseudonym person, Instant at) {
        accounts.put(person, new AccountTie.Closed(Deadline.dayOf(at)));
    }

    @Override
    public Relationship hold(Pseudonym buyer) {
        AccountTie tie = accounts.get(buyer);
        return tie == null ? Relationship.NONE : Relationship.NONE.with(tie);
    }

    @Override
    public void moved(Pseudonym buyer, Relationship all) {
        people.move(buyer, BuyerDeadlines.of(all));
    }
}
