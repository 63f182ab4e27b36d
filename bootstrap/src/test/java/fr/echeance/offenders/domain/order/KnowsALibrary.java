package fr.echeance.offenders.domain.order;

import org.springframework.stereotype.Component;

/** A domain type that a framework finds. */
@Component
public class KnowsALibrary {}
