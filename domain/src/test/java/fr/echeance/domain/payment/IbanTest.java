package fr.echeance.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {
    private static final String GOOD = "FR7630006000011234567890189";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                " fr76 3000 6000 0112 3456 7890 189 ",
                "FR76\u00a03000\u202f6000 0112 3456 7890 189"
            })
    void isReadHoweverItIsSpaced(String typed) {
        assertThat(new Iban(typed).value()).isEqualTo(GOOD);
        assertThat(new Iban(typed).grouped()).isEqualTo("FR76 3000 6000 0112 3456 7890 189");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013000",
                "BE68539007547034",
                "NL91ABNA0417164300",
                "NO9386011117947",
                "MT84MALT011000012345MTLCAST001S"
            })
    void isAnyCountrys(String typed) {
        assertThat(new Iban(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FR",
                "FR7630006000011234567890188",
                "FR763000600001123456789018",
                "7630006000011234567890189FR",
                "FR76-3000-6000-0112-3456-7890-189",
                "ＦR7630006000011234567890189",
                "<script>alert(1)</script>"
            })
    void isRefusedWithoutBeingRepeated(String typed) {
        assertThatThrownBy(() -> new Iban(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("iban: iban");
    }

    @Property
    void isRefusedForOneWrongDigit(
            @ForAll @IntRange(min = 2, max = 26) int at,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        String typed = GOOD.substring(0, at) + digit + GOOD.substring(at + 1);
        if (typed.equals(GOOD)) return;
        assertThatThrownBy(() -> new Iban(typed)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGRIFRPP", "agrifrpp882 "})
    void hasABankThatIsReadToo(String typed) {
        assertThat(new Bic(typed).value()).startsWith("AGRIFRPP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AGRIFRP", "AGRIFRPP88", "AGRI12PP", "AGRIFRPP882X"})
    void hasABankThatIsRefusedToo(String typed) {
        assertThatThrownBy(() -> new Bic(typed)).isInstanceOf(InvalidValue.class);
    }
}
