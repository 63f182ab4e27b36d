package fr.echeance.domain.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.takeover.TakeoverMapping.Problem;
import fr.echeance.domain.takeover.TakeoverMapping.Unread;
import fr.echeance.domain.takeover.TakeoverMapping.Wrong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class TakeoverMappingTest {
    private static final List<String> CUSTOMERS =
            List.of(
                    "CustomerKey",
                    "Prefix",
                    "FirstName",
                    "LastName",
                    "BirthDate",
                    "MaritalStatus",
                    "Gender",
                    "EmailAddress",
                    "AnnualIncome",
                    "TotalChildren",
                    "EducationLevel",
                    "Occupation",
                    "HomeOwner",
                    "Loyalty");
    private static final List<String> SALES =
            List.of("OrderDate", "OrderNumber", "ProductKey", "CustomerKey", "OrderQuantity");
    private static final Map<Source, List<String>> HEADERS =
            Map.of(Source.CUSTOMERS, CUSTOMERS, Source.SALES, SALES);

    private final TakeoverMapping proposed =
            TakeoverMapping.propose(
                    HEADERS, new Notation(DayOrder.MONTH_FIRST, DecimalSign.POINT), "legacy");

    @Test
    void proposesWhatIsUsuallyCalledSo() {
        assertThat(proposed.text())
                .isEqualTo(
                        """
                        shop = legacy
                        days = month first
                        decimals = point
                        customers.key = CustomerKey
                        customers.name = FirstName + LastName
                        customers.email = EmailAddress
                        sales.order = OrderNumber
                        sales.date = OrderDate
                        sales.delivered = OrderDate
                        sales.customer = CustomerKey
                        sales.product = ProductKey
                        sales.quantity = OrderQuantity
                        """);
        assertThat(proposed.problems(HEADERS)).isEmpty();
        assertThat(TakeoverMapping.parse("# by hand\n\n" + proposed.text())).isEqualTo(proposed);
    }

    /** Minimisation: nobody has to remember to leave them out. */
    @Test
    void refusesByNameWhatServesNoPurpose() {
        assertThat(proposed.unread(HEADERS))
                .filteredOn(unread -> unread.source() == Source.CUSTOMERS)
                .filteredOn(unread -> unread.refused().isPresent())
                .extracting(Unread::column)
                .containsExactly(
                        "Prefix",
                        "BirthDate",
                        "MaritalStatus",
                        "Gender",
                        "AnnualIncome",
                        "TotalChildren",
                        "EducationLevel",
                        "Occupation",
                        "HomeOwner");
        assertThat(proposed.unread(HEADERS))
                .contains(new Unread(Source.CUSTOMERS, "Loyalty", Optional.empty()));
        assertThat(
                        TakeoverMapping.parse(proposed.text() + "customers.phone = BirthDate\n")
                                .problems(HEADERS))
                .containsExactly(new Problem(Wrong.REFUSED_COLUMN, "BirthDate"));
        for (String french :
                List.of(
                        "Date de naissance",
                        "DateNaiss",
                        "Revenu",
                        "SalaireAnnuel",
                        "EtatCivil",
                        "SituationMatrimoniale",
                        "RIB",
                        "N° de sécu",
                        "Mot de passe"))
            assertThat(RefusedColumn.of(french)).as(french).isPresent();
        for (String served : List.of("Email", "Adresse", "Prix unitaire", "Date de livraison"))
            assertThat(RefusedColumn.of(served)).as(served).isEmpty();
    }

    @Test
    void namesAColumnThatIsNotThereAndAFieldThatIsMissing() {
        TakeoverMapping wrong =
                TakeoverMapping.parse(
                        "customers.key = CustomerKey\nsales.order = Nowhere\nsales.date ="
                                + " OrderDate\nsales.delivered = OrderDate\nsales.customer ="
                                + " CustomerKey");
        assertThat(wrong.problems(HEADERS))
                .containsExactly(
                        new Problem(Wrong.MISSING_FIELD, "sales.product"),
                        new Problem(Wrong.UNKNOWN_COLUMN, "Nowhere"));
        assertThat(proposed.problems(Map.of(Source.CUSTOMERS, CUSTOMERS)))
                .contains(new Problem(Wrong.MISSING_FILE, "sales"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sales.order",
                "sales.income = Income",
                "days = whenever",
                "decimals = dot",
                "shop = ../etc",
                "shop = A very long name of a shop that nobody would want to read"
            })
    void refusesATextThatIsNoMapping(String text) {
        assertThatThrownBy(() -> TakeoverMapping.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesATextThatIsTooLong() {
        String lines = "# nothing\n".repeat(2_000);
        assertThat(TakeoverMapping.parse(lines).columns()).isEmpty();
        assertThatThrownBy(() -> TakeoverMapping.parse(lines + "#"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("mapping: too-long");
    }

    @Test
    void readsShortDoubledAndJoinedColumns() {
        List<String> header = List.of("CustomerKey", "FirstName", "LastName", "CustomerKey");
        Columns columns =
                new Columns(
                        TakeoverMapping.propose(
                                Map.of(Source.CUSTOMERS, header), Notation.FRENCH, "legacy"),
                        Source.CUSTOMERS,
                        header);
        List<String> row = List.of("7", " AURORE ", "MINUIT", "8");
        assertThat(columns.get(SourceField.CUSTOMER_KEY, row)).isEqualTo("7");
        assertThat(columns.get(SourceField.CUSTOMER_NAME, row)).isEqualTo("AURORE MINUIT");
        assertThat(columns.get(SourceField.CUSTOMER_NAME, List.of("7", "AURORE")))
                .isEqualTo("AURORE");
        assertThat(columns.get(SourceField.CUSTOMER_EMAIL, row)).isEmpty();
        assertThat(Columns.areNames(header)).isTrue();
        assertThat(Columns.areNames(List.of("Line 1", "N°", "", "Prix €"))).isTrue();
        for (String value :
                List.of("aurore@example.com", "7", "04/08/1966", "+33 1 99 00 12 34", "12,50 €"))
            assertThat(Columns.areNames(List.of("Key", value))).as(value).isFalse();
        assertThat(Columns.areNames(List.of("", " "))).isFalse();
        assertThat(columns.overflows(List.of("7", "A", "B", "7", " "))).isFalse();
        assertThat(columns.overflows(List.of("7", "A", "B", "7", "B"))).isTrue();
    }
}
