package fr.echeance.domain.order;

import java.time.Instant;

/**
 * The general terms of sale (conditions générales de vente) that the buyer accepted.
 *
 * @param version the version's name, e.g. {@code 2026-11-01}
 * @param digest SHA-256 of the text shown, lower-case hexadecimal
 */
public record TermsAcceptance(String version, String digest, Instant at) {}
