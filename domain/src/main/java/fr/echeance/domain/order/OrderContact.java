package fr.echeance.domain.order;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonalNote;
import fr.echeance.domain.shared.PhoneNumber;
import fr.echeance.domain.shared.PostalAddress;

import java.util.Optional;

/**
 * How the buyer of one order is reached: needed to deliver and to answer, never as evidence; it
 * goes when the order's last duty ends.
 */
public record OrderContact(
        EmailAddress email,
        Optional<PhoneNumber> phone,
        PostalAddress delivery,
        PostalAddress billing,
        Optional<PersonalNote> note,
        Language language) {}
