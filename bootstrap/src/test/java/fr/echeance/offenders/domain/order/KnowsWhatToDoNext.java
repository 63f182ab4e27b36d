package fr.echeance.offenders.domain.order;

import fr.echeance.application.order.Orders;

/** A domain type that knows a port. */
public record KnowsWhatToDoNext(Orders orders) {}
