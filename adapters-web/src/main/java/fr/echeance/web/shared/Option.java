package fr.echeance.web.shared;

/** One choice among several. */
public record Option(String value, String label, boolean chosen) {}
