package fr.echeance.web.shared;

import fr.echeance.web.newsletter.CampaignPage;
import fr.echeance.web.newsletter.CampaignsPage;
import fr.echeance.web.newsletter.SubscriberImportPage;
import fr.echeance.web.newsletter.TopicsForm;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The pages of campaigns, each state once. */
final class SampleCampaignPages {
    private static final String PURPOSE = "Vous adresser notre Newsletter";
    private static final Typed EMPTY = Typed.of(Map.of());
    private static final List<CampaignsPage.Readers> READERS =
            List.of(
                    new CampaignsPage.Readers("advice", "fr", 12_345),
                    new CampaignsPage.Readers("advice", "en", null));
    private static final UUID ID = new UUID(0xCA, 1);
    private static final Typed FORM =
            Typed.of(
                    Map.of(
                            "addressees", "advice",
                            "subjectFr", "Comment régler un sablier",
                            "bodyFr", "# Le sable\n\nIl coule, **toujours**.",
                            "subjectEn", "How to set an hourglass",
                            "bodyEn", "# The sand\n\nIt runs, **always**."));
    private static final List<CampaignPage.Sight> SIGHTS =
            List.of(
                    new CampaignPage.Sight("fr", "Comment régler un sablier", "Il coule."),
                    new CampaignPage.Sight("en", "How to set an hourglass", "It runs."));

    private SampleCampaignPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put(
                "campaigns-none",
                new CampaignsPage(shell, PURPOSE, READERS, List.of(), "campaign_removed"));
        pages.put(
                "campaigns",
                new CampaignsPage(
                        shell,
                        PURPOSE,
                        READERS,
                        Stream.of("draft", "scheduled", "sending", "paused", "stopping", "done")
                                .map(state ->
                                        new CampaignsPage.Row(
                                                ID,
                                                "Comment régler un sablier",
                                                "advice",
                                                state,
                                                state.equals("draft") ? null : SampleShopPages.NOW))
                                .toList(),
                        null));
        pages.put("campaign-new", page(shell, "new", EMPTY, List.of(), null));
        pages.put(
                "campaign-broken",
                page(
                        shell,
                        "new",
                        FORM.broken(Map.of("subjectFr", "control-character", "bodyEn", "required")),
                        List.of(),
                        null));
        pages.put("campaign-draft", page(shell, "draft", FORM, List.of(), "campaign_written"));
        pages.put(
                "campaign-late",
                late(shell, FORM.against(Map.of("subjectFr", "Du sable", "addressees", "offers"))));
        for (String state : List.of("scheduled", "sending", "paused", "stopping", "done"))
            pages.put("campaign-" + state, page(shell, state, FORM, counts(state), null));
        TopicsForm some = new TopicsForm(Set.of("advice"), null);
        pages.put("subscribers", new SubscriberImportPage(shell, PURPOSE, EMPTY, some, null));
        pages.put(
                "subscribers-broken",
                new SubscriberImportPage(
                        shell,
                        PURPOSE,
                        EMPTY.broken(Map.of("source", "slug", "file", "not-utf-8")),
                        new TopicsForm(Set.of(), "required"),
                        null));
        pages.put(
                "subscribers-done",
                new SubscriberImportPage(shell, PURPOSE, EMPTY, some, report()));
        return pages;
    }

    private static SubscriberImportPage.Report report() {
        return new SubscriberImportPage.Report(
                Stream.of("added", "already", "objected", "erased", "too_old", "not_yet")
                        .map(verdict -> new SubscriberImportPage.Verdict(verdict, 1_234))
                        .toList(),
                List.of(
                        new SubscriberImportPage.Fault(3, "email"),
                        new SubscriberImportPage.Fault(4, "date")),
                17);
    }

    private static List<CampaignPage.Count> counts(String state) {
        if (state.equals("scheduled")) return List.of();
        return Stream.of(
                        "queued",
                        "handed_over",
                        "sent",
                        "refused",
                        "bounced",
                        "given_up",
                        "withdrawn",
                        "unknown")
                .filter(one -> !state.equals("done") || !one.equals("queued"))
                .map(one -> new CampaignPage.Count(one, 12_345))
                .toList();
    }

    private static CampaignPage page(
            Shell shell,
            String state,
            Typed form,
            List<CampaignPage.Count> counts,
            @Nullable String notice) {
        boolean isNew = state.equals("new");
        return new CampaignPage(
                shell,
                PURPOSE,
                ID,
                isNew ? null : 1,
                state,
                isNew || state.equals("draft") ? null : SampleShopPages.NOW,
                form,
                List.of(new Option("advice", "Conseils", true)),
                Field.empty("leaveAt"),
                isNew ? List.of() : SIGHTS,
                counts,
                null,
                notice);
    }

    private static CampaignPage late(Shell shell, List<Typed.Difference> differences) {
        return new CampaignPage(
                shell,
                PURPOSE,
                ID,
                2,
                "draft",
                null,
                FORM,
                List.of(new Option("advice", "Conseils", true)),
                Field.of("leaveAt", "demain").broken("date"),
                SIGHTS,
                List.of(),
                differences,
                null);
    }
}
