package fr.echeance.domain.shared;

/** A personal value (donnée à caractère personnel, GDPR art. 4(1)): its {@code toString} is masked, {@code value()} reads it. */
public sealed interface Personal
        permits EmailAddress,
                PersonName,
                PhoneNumber,
                PostalAddress,
                PersonalNote,
                MessageSubject,
                MessageText {
    /** What a masked value prints, in logs and exceptions. */
    String MASK = "•••";
}
