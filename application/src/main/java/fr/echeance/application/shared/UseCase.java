package fr.echeance.application.shared;

import fr.echeance.domain.privacy.Purpose;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an inbound port and declares the one purpose (finalité, GDPR art. 5(1)(b)) for which it touches personal data. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {
    Purpose value();
}
