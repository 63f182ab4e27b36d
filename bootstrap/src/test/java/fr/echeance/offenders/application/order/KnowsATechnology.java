package fr.echeance.offenders.application.order;

import org.springframework.transaction.annotation.Transactional;

/** A verb that opens its transaction by a framework. */
public class KnowsATechnology {
    @Transactional
    public void handle() {}
}
