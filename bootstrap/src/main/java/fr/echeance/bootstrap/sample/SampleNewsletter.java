package fr.echeance.bootstrap.sample;

import fr.echeance.application.newsletter.ImportSubscribers;
import fr.echeance.application.newsletter.SteerCampaign;
import fr.echeance.application.newsletter.ViewCampaign;
import fr.echeance.application.newsletter.WriteCampaign;
import fr.echeance.application.shared.Ids;
import fr.echeance.domain.newsletter.ConsentSource;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Some readers of the letter, one letter that is being written, and one that leaves in a month. */
@Component
class SampleNewsletter {
    private static final ConsentSource FAIR =
            new ConsentSource(
                    "salon-de-l-horlogerie",
                    "Oui, écrivez-moi quand vous avez du nouveau. Je peux me désinscrire à tout"
                            + " moment.");
    private static final List<String> READERS =
            List.of("anatole.tictac", "blanche.rouage", "celeste.aiguille", "desire.balancier");

    private final ImportSubscribers importSubscribers;
    private final WriteCampaign writeCampaign;
    private final ViewCampaign viewCampaign;
    private final SteerCampaign steerCampaign;
    private final Ids ids;

    SampleNewsletter(
            ImportSubscribers importSubscribers,
            WriteCampaign writeCampaign,
            ViewCampaign viewCampaign,
            SteerCampaign steerCampaign,
            Ids ids) {
        this.importSubscribers = importSubscribers;
        this.writeCampaign = writeCampaign;
        this.viewCampaign = viewCampaign;
        this.steerCampaign = steerCampaign;
        this.ids = ids;
    }

    void publish(LocalDate today) {
        importSubscribers.handle(
                new ImportSubscribers.Command(
                        FAIR,
                        READERS.stream()
                                .flatMap(name ->
                                        Stream.of(Language.values())
                                                .map(language -> row(name, language, today)))
                                .toList()));
        write(
                "advice",
                "Comment régler un sablier",
                "# Le sable d’abord\n\n"
                    + "Un sablier qui s’arrête a pris l’**humidité**. Posez-le une nuit près d’un"
                    + " radiateur, couché.\n\n"
                    + "[Nos sabliers](/products)",
                "How to set an hourglass",
                "# The sand first\n\n"
                    + "An hourglass that stops has taken up **damp**. Lay it down beside a radiator"
                    + " for a night.\n\n"
                    + "[Our hourglasses](/products)");
        write(
                "service",
                "Nos conditions changent au 1er janvier",
                "Bonjour,\n\n"
                        + "Nos conditions de vente changent le 1er janvier. Vos commandes en cours"
                        + " gardent les leurs.\n\n"
                        + "[Lire les conditions](/legal/terms)",
                "Our terms change on 1 January",
                "Hello,\n\n"
                        + "Our terms of sale change on 1 January. Orders under way keep theirs.\n\n"
                        + "[Read the terms](/legal/terms)");
        UUID planned =
                write(
                        "new_products",
                        "Une horloge qui se tait",
                        "Elle ne sonne qu’une fois l’an, le jour que vous choisissez.",
                        "A clock that keeps quiet",
                        "It strikes once a year, on the day of your choice.");
        Instant later =
                today.plusMonths(1).atTime(LocalTime.of(9, 0)).atZone(Deadline.PARIS).toInstant();
        int version = viewCampaign.handle(planned).orElseThrow().version();
        steerCampaign.handle(planned, new SteerCampaign.Step.Schedule(Optional.of(later), version));
    }

    private static ImportSubscribers.Row row(String name, Language language, LocalDate today) {
        return new ImportSubscribers.Row(
                new EmailAddress(
                        name + "." + language.name().toLowerCase(Locale.ROOT) + "@example.com"),
                language,
                EnumSet.allOf(Topic.class),
                today.minusMonths(6));
    }

    private UUID write(
            String addressees, String subjectFr, String bodyFr, String subjectEn, String bodyEn) {
        UUID id = ids.next();
        writeCampaign.handle(
                new WriteCampaign.Command(
                        id,
                        Optional.empty(),
                        Map.of(
                                "addressees", addressees,
                                "subjectFr", subjectFr,
                                "bodyFr", bodyFr,
                                "subjectEn", subjectEn,
                                "bodyEn", bodyEn)));
        return id;
    }
}
