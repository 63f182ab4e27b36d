package fr.echeance.domain.privacy;

/** Who decides on purposes and means: the shop itself (responsable de traitement, GDPR art. 4(7)) or a distributor for whom it processes (sous-traitant, art. 4(8)). */
enum ControllerRole {
    CONTROLLER,
    PROCESSOR
}
