package fr.echeance.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A shop that sells is not the sample: it bears its own name, and nobody invented answers its telephone. */
class OwnWordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void bearsTheNameOfTheShopAndNothingOfTheSample(Language language) {
        for (Page page : pages(language, false, "Boutique du Midi"))
            assertThat(rendered(page))
                    .contains("Boutique du Midi</title>", "<span>Boutique du Midi</span>")
                    .doesNotContain("À la bonne heure", Texts.in(language, "foot.who"))
                    .doesNotContain(Texts.in(language, "fact.who"))
                    .doesNotContain(Texts.in(language, "home.title"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksAsTheSampleInTheSandbox(Language language) {
        for (Page page : pages(language, true, "À la bonne heure"))
            assertThat(rendered(page))
                    .contains("À la bonne heure</title>", Texts.in(language, "foot.who"));
    }

    private static List<Page> pages(Language language, boolean sandbox, String name) {
        Map<String, Page> all =
                SampleShopPages.all(new Shell(language, "/", 0, sandbox, List.of(), name));
        return Stream.of("home", "product", "cart-empty")
                .map(key -> Objects.requireNonNull(all.get(key)))
                .toList();
    }

    private static String rendered(Page page) {
        return new String(new PageConverter().render(page), StandardCharsets.UTF_8);
    }
}
