package fr.echeance.persistence.shared;

import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.account.PostedLetters;
import fr.echeance.application.account.QuickPasswords;
import fr.echeance.application.account.Sessions;
import fr.echeance.application.order.PlainLetters;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.application.shared.UseCase;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

import javax.crypto.SecretKey;

/** The use cases over the real adapters, each made when a test asks for it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "fr.echeance.application",
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = {UseCase.class, NoPersonalData.class}))
class UseCaseWiring {
    @Bean
    Ids ids() {
        return new SequentialIds();
    }

    @Bean
    SecretKey pseudonymKey() {
        return SampleOrders.KEY;
    }

    @Bean
    SecretKey limitKey() {
        return SampleOrders.KEY;
    }

    @Bean
    FakePaymentProvider paymentProvider() {
        return new FakePaymentProvider();
    }

    @Bean
    PlainLetters letters() {
        return new PlainLetters();
    }

    @Bean
    RecordingMailer mailer() {
        return new RecordingMailer();
    }

    @Bean
    PlainTickets tickets() {
        return new PlainTickets();
    }

    @Bean
    QuickPasswords passwords() {
        return new QuickPasswords();
    }

    @Bean
    PostedLetters accountLetters() {
        return new PostedLetters();
    }

    @Bean
    Sessions sessions() {
        return _ -> {};
    }

    @Bean
    StatementCount statementCount() {
        return new StatementCount();
    }

    @Bean
    RecordedStatements recordedStatements() {
        return new RecordedStatements();
    }
}
