package fr.echeance.bootstrap.sample;

import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PersonalNote;
import fr.echeance.domain.shared.PhoneNumber;
import fr.echeance.domain.shared.PostalAddress;

import java.util.Optional;

/** People who do not exist, in streets that do not exist, with numbers that ARCEP reserves for fiction. */
enum Buyer {
    AURORE(
            "Aurore Minuit",
            "aurore.minuit@example.com",
            "1 impasse du Point-du-Jour",
            "75020",
            "Paris"),
    BASILE(
            "Basile Quartz",
            "basile.quartz@example.com",
            "32 rue de la Pile-Plate",
            "69003",
            "Lyon"),
    CELESTE(
            "Céleste Sablier",
            "celeste.sablier@example.com",
            "3 quai des Grains-Fins",
            "44000",
            "Nantes"),
    DESIRE(
            "Désiré Lapendule",
            "desire.lapendule@example.com",
            "24 rue du Va-et-Vient",
            "31000",
            "Toulouse"),
    ELISE(
            "Élise Trotteuse",
            "elise.trotteuse@example.com",
            "60 boulevard de la Seconde",
            "59000",
            "Lille"),
    FIRMIN(
            "Firmin Balancier",
            "firmin.balancier@example.com",
            "7 place de l’Équilibre",
            "67000",
            "Strasbourg"),
    GARANCE("Garance Cadran", "garance.cadran@example.com", "12 rue de Midi", "33000", "Bordeaux"),
    HONORE(
            "Honoré Tictac",
            "honore.tictac@example.com",
            "2 allée des Deux-Temps",
            "35000",
            "Rennes"),
    IRIS("Iris Solstice", "iris.solstice@example.com", "21 chemin de Juin", "13006", "Marseille"),
    JULES(
            "Jules Remontoir",
            "jules.remontoir@example.com",
            "8 rue de la Couronne",
            "06000",
            "Nice");

    private final String name;
    private final String email;
    private final String street;
    private final String postcode;
    private final String city;

    Buyer(String name, String email, String street, String postcode, String city) {
        this.name = name;
        this.email = email;
        this.street = street;
        this.postcode = postcode;
        this.city = city;
    }

    OrderContact contact() {
        PostalAddress home =
                new PostalAddress(
                        new PersonName(name), street, Optional.empty(), postcode, city, "FR");
        return new OrderContact(
                new EmailAddress(email),
                Optional.of(new PhoneNumber("06 39 98 01 %02d".formatted(ordinal() + 10))),
                home,
                home,
                ordinal() % 3 == 0
                        ? Optional.of(new PersonalNote("Sonner deux fois, la cloche retarde."))
                        : Optional.empty(),
                this == IRIS ? Language.EN : Language.FR);
    }
}
