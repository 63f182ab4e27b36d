package fr.echeance.offenders.persistence.order;

/** Public, for nobody. */
public class JooqSomething {}
