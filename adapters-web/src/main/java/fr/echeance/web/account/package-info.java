/**
 * Signing up and in, the account's pages, and who works here.
 *
 * <p>Personal data: what the owner of an account sees of it, for them alone; nothing is kept here.
 */
@NullMarked
package fr.echeance.web.account;

import org.jspecify.annotations.NullMarked;
