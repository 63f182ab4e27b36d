package fr.echeance.payment.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.payment.PaymentProvider;
import fr.echeance.application.payment.PaymentProviderContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

class TransferProviderTest extends PaymentProviderContract {
    private static final String IBAN = "FR76 3000 6000 0112 3456 7890 189";

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withUserConfiguration(Wiring.class)
                    .withPropertyValues(
                            "echeance.payment.provider=transfer",
                            "echeance.payment.transfer.account-holder=À la bonne heure",
                            "echeance.payment.transfer.iban=" + IBAN,
                            "echeance.payment.transfer.bank=Banque du Balancier");

    @Override
    protected PaymentProvider provider() {
        return new TransferProvider(
                new TransferSettings("À la bonne heure", IBAN, " ", "Banque du Balancier", 10));
    }

    @Test
    void keepsAnOrderUntilTheEndOfItsTenthDay() {
        assertThat(provider().payBefore(Instant.parse("2026-11-23T23:30:00Z")))
                .as("the 24th in Paris")
                .isEqualTo(Instant.parse("2026-12-04T23:00:00Z"));
    }

    @Test
    void leadsToTheOrdersOwnPage() {
        assertThat(open().url()).startsWith("/orders/E-");
        assertThat(open().reference()).startsWith("RF").hasSize(14);
    }

    @Test
    void movesNoMoney() {
        assertThatThrownBy(() -> provider().refund(open().reference(), TOTAL, "a"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isThereOnlyWhereItIsChosen() {
        runner.run(context -> assertThat(context).hasSingleBean(PaymentProvider.class));
        runner.withPropertyValues("echeance.payment.provider=sandbox")
                .run(context -> assertThat(context).doesNotHaveBean(PaymentProvider.class));
    }

    @ParameterizedTest
    @CsvSource({
        "account-holder, '', is missing",
        "account-holder, ' ', is missing",
        "iban, '', is missing",
        "iban, FR7630006000011234567890188, is no account number",
        "iban, GB00, is no account number",
        "bic, AGRI, is no bank's code",
        "bank, '', is missing",
        "unpaid-days, 0, is not between",
        "unpaid-days, 21, is not between",
        "unpaid-days, -3, is not between",
        "unpaid-days, ten, unpaid-days"
    })
    void refusesTheStartAndNamesTheSetting(String setting, String value, String why) {
        runner.withPropertyValues("echeance.payment.transfer." + setting + "=" + value)
                .run(context ->
                        assertThat(chain(context.getStartupFailure()))
                                .contains("echeance.payment.transfer." + setting)
                                .contains(why));
    }

    private static String chain(@Nullable Throwable failure) {
        StringBuilder messages = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause())
            messages.append(cause.getMessage()).append('\n');
        return messages.toString();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TransferSettings.class)
    @ComponentScan(basePackageClasses = TransferProvider.class)
    static class Wiring {}
}
