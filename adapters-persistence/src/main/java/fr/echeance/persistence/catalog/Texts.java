package fr.echeance.persistence.catalog;

import fr.echeance.domain.shared.Language;

import org.jooq.Field;

/** Texts stand in one column a language. */
final class Texts {
    private Texts() {}

    static <T> Field<T> in(Language language, Field<T> french, Field<T> english) {
        return switch (language) {
            case FR -> french;
            case EN -> english;
        };
    }
}
