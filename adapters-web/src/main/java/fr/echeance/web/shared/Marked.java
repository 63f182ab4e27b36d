package fr.echeance.web.shared;

/**
 * A personal value with its deadline.
 *
 * @param label the text {@code field.<label>}
 */
public record Marked(String label, String value, DeadlineMark mark) {}
