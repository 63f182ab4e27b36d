/**
 * The customers' room of the back office, and the pages by which people ask and are answered.
 *
 * <p>Personal data: names, addresses, orders, questions and answers, shown to deal with them; kept nowhere here.
 */
@NullMarked
package fr.echeance.web.support;

import org.jspecify.annotations.NullMarked;
