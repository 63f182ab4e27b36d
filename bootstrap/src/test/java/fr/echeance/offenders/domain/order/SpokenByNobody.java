package fr.echeance.offenders.domain.order;

/** Public, and no other package knows it. */
public record SpokenByNobody() {}
