package fr.echeance.application.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.echeance.application.newsletter.CountReaders.Count;
import fr.echeance.application.newsletter.Readership.Readers;
import fr.echeance.domain.newsletter.Channel;
import fr.echeance.domain.newsletter.Topic;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.Language;

import org.junit.jupiter.api.Test;

import java.util.OptionalInt;
import java.util.Set;

class CountReadersTest {
    private final TestNewsletter shop = new TestNewsletter();
    private final CountReaders count = new CountReaders(shop.processing, shop.subscriptions);

    @Test
    void tellsHowManyReadAboutATopicUnlessTheyAreFew() {
        for (int i = 0; i < 6; i++) subscribe(i, Language.FR, Set.of(Topic.ADVICE, Topic.OFFERS));
        for (int i = 6; i < 10; i++) subscribe(i, Language.EN, Set.of(Topic.ADVICE));
        assertThat(shop.subscriptions.count()).contains(new Readers(Topic.ADVICE, Language.EN, 4));
        assertThat(count.handle())
                .hasSize(6)
                .contains(
                        new Count(Topic.ADVICE, Language.FR, OptionalInt.of(6)),
                        new Count(Topic.OFFERS, Language.FR, OptionalInt.of(6)),
                        new Count(Topic.ADVICE, Language.EN, OptionalInt.empty()),
                        new Count(Topic.NEW_PRODUCTS, Language.FR, OptionalInt.empty()));
    }

    private void subscribe(int number, Language language, Set<Topic> topics) {
        EmailAddress email = new EmailAddress("lectrice" + number + "@example.com");
        shop.ask.handle(new AskToSubscribe.Command(email, language, topics, Channel.FORM));
        shop.confirm.handle(shop.letters.read().getLast().ticket());
    }
}
