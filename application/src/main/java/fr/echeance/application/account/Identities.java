package fr.echeance.application.account;

import fr.echeance.domain.shared.EmailAddress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The customers whom an identity provider lets in. Each of the three writes may come twice, late, or after another node's: it then changes
 * nothing more. When the provider cannot be reached or answers nonsense, each call throws.
 */
public interface Identities {
    /** Whether somebody else than this shop lets people in; if not, nothing has to be told to anybody. */
    boolean areElsewhere();

    /**
     * Lets the owner of an account in.
     *
     * @return what stands in the place of the hash from now on, where the provider has taken it over
     */
    Optional<String> put(Identity identity);

    /** Lets somebody in no more until they are {@link #put} again. */
    void suspend(UUID account);

    /** Forgets somebody. */
    void remove(UUID account);

    /**
     * Whom the provider knows, in the order of their ids, without those whom the shop did not make.
     *
     * @param from how many to leave out, with those
     */
    Part page(int from, int limit);

    /** @param hash of a password that the provider does not keep yet, or what it gave in its place; empty: it changes no password */
    record Identity(UUID account, EmailAddress email, Optional<String> hash) {}

    /** @param read how many there were, with those whom the shop did not make; none when all have been read */
    record Part(List<Seen> people, int read) {}

    /** @param enabled whether they are let in */
    record Seen(UUID account, EmailAddress email, boolean enabled) {}
}
