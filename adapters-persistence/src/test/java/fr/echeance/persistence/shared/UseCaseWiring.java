package fr.echeance.persistence.shared;

import fr.echeance.application.account.InMemoryIdentities;
import fr.echeance.application.account.PlainTickets;
import fr.echeance.application.account.PostedLetters;
import fr.echeance.application.account.QuickPasswords;
import fr.echeance.application.account.Sessions;
import fr.echeance.application.newsletter.PlainCampaignLetters;
import fr.echeance.application.newsletter.PostedNewsletterLetters;
import fr.echeance.application.newsletter.ScriptedCampaignPost;
import fr.echeance.application.newsletter.SendingPace;
import fr.echeance.application.order.PlainLetters;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.payment.FakePaymentProvider;
import fr.echeance.application.privacy.ErasureJournal;
import fr.echeance.application.privacy.InMemoryErasureJournal;
import fr.echeance.application.privacy.JournalCopy;
import fr.echeance.application.privacy.PlainPrivacyLetters;
import fr.echeance.application.privacy.ServedPurposes;
import fr.echeance.application.security.PostedSecurityLetters;
import fr.echeance.application.shared.Ids;
import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.RecordingMailer;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.application.shared.UseCase;
import fr.echeance.application.support.PostedSupportLetters;
import fr.echeance.application.takeover.InMemoryExports;
import fr.echeance.domain.privacy.Purpose;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

import java.time.Instant;
import java.util.EnumSet;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

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
    SecretKey proofKey() {
        return new SecretKeySpec(new byte[] {7}, "HmacSHA256");
    }

    @Bean
    SecretKey takeoverKey() {
        return new SecretKeySpec(new byte[] {8}, "HmacSHA256");
    }

    @Bean
    InMemoryExports exports() {
        return new InMemoryExports();
    }

    @Bean
    PlainPrivacyLetters privacyLetters() {
        return new PlainPrivacyLetters();
    }

    /** The copy outside the database: the journal of a fake, which no restore reaches. */
    @Bean
    JournalCopy journalCopy() {
        InMemoryErasureJournal outside = new InMemoryErasureJournal();
        return new JournalCopy() {
            @Override
            public void append(ErasureJournal.Erased erased) {
                outside.append(erased);
            }

            @Override
            public void append(Renamed renamed) {
                outside.append(renamed);
            }

            @Override
            public void trim(Instant now) {
                outside.trim(now);
            }

            @Override
            public Lines read() {
                return outside.read();
            }
        };
    }

    @Bean
    ServedPurposes servedPurposes() {
        return () -> EnumSet.allOf(Purpose.class);
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
    PostedNewsletterLetters newsletterLetters() {
        return new PostedNewsletterLetters();
    }

    @Bean
    PlainCampaignLetters campaignLetters() {
        return new PlainCampaignLetters();
    }

    @Bean
    ScriptedCampaignPost campaignPost() {
        return new ScriptedCampaignPost();
    }

    @Bean
    SendingPace sendingPace() {
        return new SendingPace(60_000);
    }

    @Bean
    PostedSupportLetters supportLetters() {
        return new PostedSupportLetters();
    }

    @Bean
    PostedSecurityLetters securityLetters() {
        return new PostedSecurityLetters();
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
    InMemoryIdentities identities(QuickPasswords passwords) {
        return new InMemoryIdentities(passwords);
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
