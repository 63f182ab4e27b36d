package fr.echeance.offenders.web.order;

import fr.echeance.offenders.persistence.order.JooqSomething;

/** A page that reads the database. */
public class KnowsTheNeighbour {
    final JooqSomething orders = new JooqSomething();
}
