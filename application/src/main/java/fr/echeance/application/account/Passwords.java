package fr.echeance.application.account;

import fr.echeance.domain.account.Password;

import java.util.Optional;

/** Slow on purpose, and as slow when there is nothing to compare with: nobody learns by the clock who has an account. */
public interface Passwords {
    String hash(Password password);

    /**
     * Whether that is the password of that hash.
     *
     * @param hash or what stands in its place since {@link Credentials#handOver}; empty where nobody was found: then it takes as long and answers no
     */
    boolean matches(String typed, Optional<String> hash);
}
