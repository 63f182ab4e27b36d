package fr.echeance.domain.catalog;

/** Whether a consumer may withdraw from buying this article (droit de rétractation, C. conso. L. 221-18, exceptions L. 221-28). */
public enum WithdrawalRight {
    NORMAL,
    EXCLUDED_PERISHABLE,
    EXCLUDED_SEALED
}
