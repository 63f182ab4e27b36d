package fr.echeance.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Period;

class RuleWordingTest {
    @Test
    void tellsBothPhasesInOneSentence() {
        Wording order = RuleWording.whole(RecordKind.ORDER.rule());
        assertThat(order.fr())
                .isEqualTo(
                        "Jusqu’à la fin de nos obligations sur la commande, puis 5\u00a0ans après"
                                + " la fin de la relation, en archive à accès limité");
        assertThat(order.en())
                .isEqualTo(
                        "Until our last duty on the order ends, then 5\u00a0years after the"
                                + " relationship ended, in an archive with limited access");
    }

    @Test
    void countsFromTheEndOfEverydayUseWhereNothingElseIsSaid() {
        assertThat(RuleWording.whole(RecordKind.TERMS_ACCEPTANCE.rule()).fr())
                .isEqualTo(
                        "Jusqu’à la fin de la relation, puis 5\u00a0ans de plus, en archive à accès"
                                + " limité");
    }

    @Test
    void contractsThePreposition() {
        assertThat(RuleWording.active(RecordKind.PAYMENT_TOKEN.rule()).fr())
                .isEqualTo(
                        "Jusqu’au paiement et, si c’est plus tard, 14\u00a0jours après la réception"
                                + " du dernier colis");
    }

    @Test
    void namesTheFieldsOfTheArchiveAndTheDutyBehindIt() {
        assertThat(RuleWording.archive(RecordKind.INVOICE.rule()))
                .hasValueSatisfying(archive ->
                        assertThat(archive.fr())
                                .isEqualTo(
                                        "Puis 10\u00a0ans de plus, en archive à accès limité\u202f:"
                                                + " entière et inchangée. La loi l’impose. Vous"
                                                + " pouvez toujours le demander"));
        assertThat(RuleWording.archive(RecordKind.CART.rule())).isEmpty();
    }

    @Test
    void speaksOfOneAndOfMany() {
        assertThat(RuleWording.period(Period.parse("P1D")))
                .isEqualTo(new Wording("1\u00a0jour", "1\u00a0day"));
        assertThat(RuleWording.period(Period.parse("P1Y6M")))
                .isEqualTo(
                        new Wording("1\u00a0an et 6\u00a0mois", "1\u00a0year and 6\u00a0months"));
    }

    @Test
    void setsDoubleSignsAsFrenchDoes() {
        assertThat(RuleWording.typeset("« Panier » : quoi ; où ?"))
                .isEqualTo("«\u202fPanier\u202f»\u202f: quoi\u202f; où\u202f?");
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void hasWordsForEveryRule(RecordKind kind) {
        for (String words :
                new String[] {
                    RuleWording.whole(kind.rule()).fr(),
                    RuleWording.archive(kind.rule()).map(Wording::fr).orElse("Rien"),
                    RuleWording.end(kind.rule()).fr()
                })
            assertThat(words).matches("\\p{Lu}.*|[0-9].*").doesNotContain(" :", " ;", "à le ");
        assertThat(RuleWording.whole(kind.rule()).en()).doesNotContain("until ended", "  ");
    }
}
