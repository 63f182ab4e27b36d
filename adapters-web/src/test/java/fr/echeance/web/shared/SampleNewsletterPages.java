package fr.echeance.web.shared;

import fr.echeance.web.newsletter.LinkPage;
import fr.echeance.web.newsletter.NewsletterPage;
import fr.echeance.web.newsletter.OffersPage;
import fr.echeance.web.newsletter.SubscriptionPage;
import fr.echeance.web.newsletter.SuppressionPage;
import fr.echeance.web.newsletter.TopicsForm;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The newsletter's pages, each state once. */
final class SampleNewsletterPages {
    private static final String WORDING = "J’accepte de recevoir la lettre de la boutique.";
    private static final TopicsForm NONE = new TopicsForm(Set.of(), "required");
    private static final TopicsForm SOME = new TopicsForm(Set.of("advice", "offers"), null);

    private SampleNewsletterPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Field empty = Field.empty("email");
        pages.put("newsletter", new NewsletterPage(shell, empty, SOME, WORDING, false));
        pages.put("newsletter-sent", new NewsletterPage(shell, empty, SOME, WORDING, true));
        pages.put(
                "newsletter-broken",
                new NewsletterPage(
                        shell, Field.of("email", "x").broken("email"), NONE, WORDING, false));
        for (String about : List.of("confirm", "unsubscribe", "objection"))
            for (String state : List.of("ask", "done"))
                pages.put(
                        "newsletter-" + about + "-" + state,
                        new LinkPage(shell, about, "t", state));
        for (String about : List.of("confirm", "own"))
            pages.put("newsletter-" + about + "-dead", new LinkPage(shell, about, "", "dead"));
        pages.put("subscription", new SubscriptionPage(shell, "t", SOME, "fr", false));
        pages.put("subscription-saved", new SubscriptionPage(shell, "t", SOME, "en", true));
        pages.put("subscription-broken", new SubscriptionPage(shell, "t", NONE, "en", false));
        SuppressionPage.Answer no = new SuppressionPage.Answer(null, null, false);
        SuppressionPage.Answer yes =
                new SuppressionPage.Answer(SampleShopPages.NOW, LocalDate.of(2029, 11, 23), true);
        pages.put("suppression", new SuppressionPage(shell, "Liste", empty, null));
        pages.put("suppression-no", new SuppressionPage(shell, "Liste", empty, no));
        pages.put("suppression-yes", new SuppressionPage(shell, "Liste", empty, yes));
        for (String state : List.of("refused", "wanted", "untold"))
            pages.put(
                    "offers-" + state, new OffersPage(shell, state, null, false, "offers_chosen"));
        pages.put("offers", new OffersPage(shell, "told", LocalDate.of(2026, 11, 23), false, null));
        pages.put("offers-objects", new OffersPage(shell, "untold", null, true, null));
        return pages;
    }
}
