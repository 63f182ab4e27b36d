package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.Wording;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What shops used to collect and no purpose of the register needs (minimisation, GDPR art. 5(1)(c)): a column that is called so is refused
 * by name, never read, and listed in the report.
 */
public enum RefusedColumn {
    BIRTH_DATE("date de naissance", "birth date", ".*birth.*|.*naiss.*|dob|age"),
    INCOME("revenu", "income", ".*income.*|.*salary.*|.*revenu.*|.*salaire.*"),
    MARITAL_STATUS("situation familiale", "marital status", ".*marital.*|situation.*|etatcivil"),
    CHILDREN("enfants", "children", ".*children.*|.*enfants?.*|kids"),
    GENDER("sexe", "gender", "gender|sexe?|genre"),
    TITLE("civilité", "form of address", "prefix|salutation|civilite"),
    EDUCATION("études", "education", "education.*|etudes?|diplome"),
    OCCUPATION("profession", "occupation", "occupation|profession|job.*|metier"),
    HOME("logement", "home", "homeowner.*|proprietaire|numbercarsowned|cars.*"),
    HEALTH("santé", "health", ".*health.*|sante|allerg.*|handicap|disability"),
    BELIEF("convictions", "beliefs", "religion|politic.*|opinions?|syndicat"),
    ORIGIN("origine", "origin", "ethnic.*|race|nationalit.*|origine?"),
    OFFICIAL_NUMBER(
            "numéro officiel",
            "official number",
            ".*socialsecurity.*|ssn|nir|.*secu.*|passport.*|idcard.*"),
    SECRET(
            "secret",
            "secret",
            "password.*|motdepasse|pwd|.*hash|.*iban.*|bic|rib|card.*|.*cardnumber|cvv|.*numerocarte");

    private final String fr;
    private final String en;
    private final Pattern called;

    RefusedColumn(String fr, String en, String called) {
        this.fr = fr;
        this.en = en;
        this.called = Pattern.compile(called);
    }

    public Wording wording() {
        return new Wording(fr, en);
    }

    /** What a column of that name would tell. */
    public static Optional<RefusedColumn> of(String column) {
        String plain = SourceField.plain(column);
        return Arrays.stream(values())
                .filter(refused -> refused.called.matcher(plain).matches())
                .findFirst();
    }
}
