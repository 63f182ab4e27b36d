/**
 * Accounts, their credentials and address books, and staff in PostgreSQL.
 *
 * <p>Personal data: addresses and hashes, to let people in; kept as the kinds account, account_address, credential and staff_account say.
 */
@NullMarked
package fr.echeance.persistence.account;

import org.jspecify.annotations.NullMarked;
