package fr.echeance.web.shared;

import java.util.UUID;

/**
 * The customer who is signed in.
 *
 * @param account opaque; whether the account is still open is told by whoever asks for it
 */
public record Customer(UUID account) {}
