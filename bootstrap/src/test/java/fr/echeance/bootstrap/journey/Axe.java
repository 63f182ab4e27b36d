package fr.echeance.bootstrap.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.util.List;
import java.util.Map;

/**
 * Axe, put into a page once and asked there as often as wanted; it answers with what is wrong alone. Its builder for Java would open another
 * window for each question and carry out all that is right too, which takes four times as long.
 */
final class Axe {
    private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";

    /** A letter's frame admits no script, so axe would wait there for ever. */
    private static final String WRONG =
            "runOnly => axe.run({exclude: ['iframe']}, {runOnly, resultTypes: ['violations']})"
                    + ".then(found => found.violations.flatMap(rule =>"
                    + " rule.nodes.map(node => rule.id + ' ' + JSON.stringify(node.target))))";

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    /** In the page as it stands; the next page has none. */
    static Axe in(Page page) {
        page.evaluate(SCRIPT);
        return new Axe(page);
    }

    /** Each broken rule of those with one of the tags, and where. */
    List<String> wrongByTags(List<String> tags) {
        return wrong("tag", tags);
    }

    /** Each broken one of these rules, and where. */
    List<String> wrongByRules(List<String> rules) {
        return wrong("rule", rules);
    }

    private List<String> wrong(String type, List<String> values) {
        Object found = page.evaluate(WRONG, Map.of("type", type, "values", values));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}
