package fr.echeance.domain.site;

import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;

/**
 * Who wrote an article, a member of staff: the one personal value of the blog, and the pseudonym by which its person finds it.
 *
 * @param name as it is read above the article
 */
public record Byline(Pseudonym person, PersonName name) {}
