package fr.echeance.domain.privacy;

/** Where the order on which a record hangs stands when its buyer asks to be erased (GDPR art. 17). */
enum ErasureStage {
    /** Something is still to be delivered, or money to be given back as of right. */
    OPEN,
    /** Never paid and ended: all that may still come is money that was under way. */
    UNPAID,
    /** Delivered, the time to withdraw is over, the guarantee of conformity is not. */
    GUARANTEE,
    /** The last duty is done. */
    AFTER,
    /** Never paid, and no money comes any more: there is nothing to prove. */
    VOID,
    /** Open by what the database was restored to, but known to have ended before the erasure. */
    LOST
}
