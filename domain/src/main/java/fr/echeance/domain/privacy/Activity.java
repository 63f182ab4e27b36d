package fr.echeance.domain.privacy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A processing activity (activité de traitement, GDPR art. 30) of the client's published table. Frozen: what the product really does with
 * each kind of record stands in {@link RecordKind}.
 */
public enum Activity {
    WEBSITE(
            "Gestion du site internet",
            "Website",
            ControllerRole.CONTROLLER,
            EnumSet.of(
                    DataCategory.IDENTITY,
                    DataCategory.PERSONAL_LIFE,
                    DataCategory.PROFESSIONAL_LIFE),
            List.of(
                    "Durée recommandée par la CNIL : 13 mois maximum pour vos données de navigation"
                            + " sur notre site internet",
                    "Durée recommandée par la CNIL : 3 ans à compter de la collecte ou du dernier"
                            + " contact pour les prospects",
                    "Durée recommandée par la CNIL : le temps de la relation commerciale et 5 ans"
                            + " après la fin de la relation avec les clients")),
    CUSTOMER_RELATIONSHIP(
            "Gestion de la relation client",
            "Customer relationship",
            ControllerRole.CONTROLLER,
            EnumSet.of(
                    DataCategory.IDENTITY,
                    DataCategory.PERSONAL_LIFE,
                    DataCategory.PROFESSIONAL_LIFE,
                    DataCategory.ECONOMIC),
            List.of(
                    "Durée recommandée par la CNIL : le temps de la relation commerciale et 5 ans"
                            + " après la fin de la relation.",
                    "Durée légale : Conservation des factures pendant 10 ans.")),
    AMBASSADORS(
            "Gestion des ambassadeurs et influenceurs",
            "Ambassadors and influencers",
            ControllerRole.CONTROLLER,
            EnumSet.of(
                    DataCategory.IDENTITY,
                    DataCategory.PERSONAL_LIFE,
                    DataCategory.PROFESSIONAL_LIFE,
                    DataCategory.ECONOMIC),
            List.of(
                    "Durée recommandée par la CNIL : le temps de la relation commerciale et 5 ans"
                            + " après la fin de la relation.",
                    "Durée légale : Conservation des factures pendant 10 ans.")),
    NEWSLETTER(
            "Inscription à la newsletter",
            "Newsletter",
            ControllerRole.CONTROLLER,
            EnumSet.of(
                    DataCategory.IDENTITY,
                    DataCategory.PERSONAL_LIFE,
                    DataCategory.PROFESSIONAL_LIFE),
            List.of(
                    "Durée recommandée par la CNIL : Les données sont conservées tant que la"
                        + " personne concernée ne se désinscrit pas (via le lien de désinscription"
                        + " intégré aux newsletters)")),
    RECRUITMENT(
            "Gestion du recrutement",
            "Recruitment",
            ControllerRole.CONTROLLER,
            EnumSet.of(
                    DataCategory.IDENTITY,
                    DataCategory.PERSONAL_LIFE,
                    DataCategory.PROFESSIONAL_LIFE,
                    DataCategory.LOCATION,
                    DataCategory.INTERNET),
            List.of(
                    "Durée recommandée par la CNIL : 2 ans après le dernier contact avec le"
                            + " candidat sur consentement de ce dernier")),
    DISTRIBUTOR_SALES(
            "Gestion des ventes",
            "Distributor sales",
            ControllerRole.PROCESSOR,
            EnumSet.of(
                    DataCategory.IDENTITY,
                    DataCategory.PERSONAL_LIFE,
                    DataCategory.PROFESSIONAL_LIFE,
                    DataCategory.ECONOMIC),
            List.of(
                    "Durée recommandée par la CNIL : le temps de la relation commerciale et 5 ans"
                            + " après la fin de la relation."));

    private final String fr;
    private final String en;
    private final ControllerRole role;
    private final Set<DataCategory> data;
    private final List<String> cells;

    Activity(
            String fr, String en, ControllerRole role, Set<DataCategory> data, List<String> cells) {
        this.fr = fr;
        this.en = en;
        this.role = role;
        this.data = data;
        this.cells = cells;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    ControllerRole role() {
        return role;
    }

    public Set<DataCategory> data() {
        return EnumSet.copyOf(data);
    }

    /** The duration cells of the published table, verbatim, in French. */
    public List<String> cells() {
        return cells;
    }

    /** The purposes of this activity, in the order of the table. */
    public List<Purpose> purposes() {
        return Arrays.stream(Purpose.values())
                .filter(p -> p.activity().filter(this::equals).isPresent())
                .toList();
    }
}
