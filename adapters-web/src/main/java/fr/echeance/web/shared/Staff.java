package fr.echeance.web.shared;

import java.util.UUID;

/**
 * The member of staff who is signed in.
 *
 * @param id as orders, holds and the ledger name them: opaque, and gone with the member
 */
public record Staff(UUID id) {}
