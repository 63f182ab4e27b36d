package fr.echeance.domain.privacy;

/** The same words in French and in English. */
public record Wording(String fr, String en) {}
