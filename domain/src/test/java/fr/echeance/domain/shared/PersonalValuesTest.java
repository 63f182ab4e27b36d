package fr.echeance.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

class PersonalValuesTest {
    private static final PersonName NAME = new PersonName("Aline Roux");

    /** Each kind of value as it is made from what somebody types. */
    private static final List<Function<String, Personal>> MAKERS =
            List.of(
                    EmailAddress::new,
                    PersonName::new,
                    PhoneNumber::new,
                    PersonalNote::new,
                    typed -> address(typed, "75011", "FR"),
                    typed -> address("1 rue Neuve", typed, "FR"),
                    typed -> address("1 rue Neuve", typed, "BE"));

    @Property(tries = 5_000)
    void takesATextOrRefusesItWithoutRepeatingIt(@ForAll String typed) {
        for (Function<String, Personal> maker : MAKERS)
            try {
                assertThat(maker.apply(typed)).hasToString(Personal.MASK);
            } catch (InvalidValue refusal) {
                assertThat(refusal.getMessage()).matches("[a-z]+: [a-z-]+");
            }
    }

    @Property
    void comparesAddressesWhateverTheirCase(
            @ForAll @AlphaChars @StringLength(min = 1, max = 64) String local,
            @ForAll @AlphaChars @StringLength(min = 1, max = 63) String domain) {
        EmailAddress typed = new EmailAddress("  " + local + "@" + domain + ".fr ");
        EmailAddress shouted = new EmailAddress(typed.value().toUpperCase(Locale.ROOT));
        assertThat(typed.value()).isEqualTo(local + "@" + domain + ".fr");
        assertThat(typed.key()).isEqualTo(shouted.key());
    }

    @Example
    void refusesWhatNoMailboxHas() {
        for (String wrong :
                List.of(
                        "",
                        "a",
                        "@b.fr",
                        "a@b",
                        "a b@c.fr",
                        ".a@b.fr",
                        "a.@b.fr",
                        "a..b@c.fr",
                        "a@-b.fr",
                        "a@b.fr\nc"))
            assertThatThrownBy(() -> new EmailAddress(wrong)).isInstanceOf(InvalidValue.class);
    }

    /** Zero-width space, no-break space, Hangul filler, soft hyphen, right-to-left mark, private use, joiners alone, dashes alone. */
    @Example
    void knowsNobodyWhoIsInvisible() {
        for (String invisible :
                List.of(
                        "\u200b",
                        "\u00a0",
                        "\u3164",
                        "\u00ad",
                        "Aurore \u200fMinuit",
                        "\ue000",
                        "\u200d\u200d",
                        "\u2028",
                        "—"))
            assertThatThrownBy(() -> new PersonName(invisible)).isInstanceOf(InvalidValue.class);
        assertThat(new PersonName("\u00a0Aurore Minuit\u3164").value()).isEqualTo("Aurore Minuit");
        assertThat(new PersonName("نسرین\u200cدخت").value()).contains("\u200c");
    }

    @Property
    void readsANumberHoweverItIsGrouped(
            @ForAll @NumericChars @StringLength(min = 6, max = 15) String digits,
            @ForAll @IntRange(max = 4) int sign,
            @ForAll boolean plus) {
        String mark = List.of(" ", ".", "-", "\u00a0", "\u202f").get(sign);
        String lead = plus ? "+" : "";
        assertThat(new PhoneNumber(lead + String.join(mark, digits.split("(?<=\\G..)", -1))))
                .isEqualTo(new PhoneNumber(lead + digits));
    }

    @Property
    void refusesANumberTooShortOrTooLong(
            @ForAll @NumericChars @StringLength(max = 30) String digits) {
        boolean fits = digits.length() >= 6 && digits.length() <= 15;
        assertThat(Optional.of(digits).filter(d -> accepts(() -> new PhoneNumber(d))).isPresent())
                .isEqualTo(fits);
    }

    @Property
    void wantsFiveFiguresInFrance(@ForAll @NumericChars @StringLength(max = 7) String postcode) {
        assertThat(accepts(() -> address("1 rue Neuve", postcode, "fr")))
                .isEqualTo(postcode.length() == 5);
    }

    @Example
    void leavesOutAnEmptyLine() {
        PostalAddress address =
                new PostalAddress(
                        NAME, "1 rue Neuve", Optional.of("  "), "1000", "Bruxelles", "be");
        assertThat(address.extra()).isEmpty();
        assertThat(address.country()).isEqualTo("BE");
    }

    @Example
    void masksEveryPersonalValue() {
        assertThat(Stream.of(Personal.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "EmailAddress",
                        "PersonName",
                        "PhoneNumber",
                        "PostalAddress",
                        "PersonalNote",
                        "MessageSubject",
                        "MessageText");
        for (Personal value :
                List.of(
                        new EmailAddress("aline@example.fr"),
                        NAME,
                        new PhoneNumber("0612345678"),
                        new PersonalNote("Sonnez deux fois"),
                        new MessageSubject("Le sablier d’Aline"),
                        new MessageText("Il ne coule plus."),
                        address("1 rue Neuve", "75011", "FR")))
            assertThat(value).hasToString(Personal.MASK);
    }

    private static PostalAddress address(String street, String postcode, String country) {
        return new PostalAddress(NAME, street, Optional.empty(), postcode, "Paris", country);
    }

    private static boolean accepts(Runnable maker) {
        try {
            maker.run();
            return true;
        } catch (InvalidValue _) {
            return false;
        }
    }
}
