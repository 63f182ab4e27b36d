package fr.echeance.offenders.web.order;

/** Carries, and says nothing. */
public record OrderDto(String number) {}
