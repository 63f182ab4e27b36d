package fr.echeance.web.shared;

import fr.echeance.domain.support.Enquiry;
import fr.echeance.web.support.ContactPage;
import fr.echeance.web.support.EnquiriesPage;
import fr.echeance.web.support.EnquiryPage;
import fr.echeance.web.support.MessagesPage;
import fr.echeance.web.support.ThreadLine;
import fr.echeance.web.support.ThreadPage;
import fr.echeance.web.support.WithdrawalPage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages by which visitors ask and are answered, each state once. */
final class SampleContactPages {
    private static final String PURPOSE =
            "Répondre à vos demandes d’informations sur nos produits (si vous nous en avez fait la"
                    + " demande)";
    private static final String ID = "00000000-0000-4000-8000-000000000009";
    private static final String QUESTION =
            "Bonjour,\n\nvotre sablier de trois minutes, combien de temps met-il exactement ?\n\n"
                    + "Basile";
    private static final Typed EMPTY = Typed.of(Map.of());
    private static final Typed FILLED =
            Typed.of(
                    Map.of(
                            "email",
                            "basile.quartz@example.com",
                            "about",
                            "Sablier",
                            "message",
                            QUESTION,
                            "agreed",
                            "yes"));

    private static final List<ThreadLine> LINES =
            List.of(
                    new ThreadLine(
                            "customer", "E-7K3QM-2ZP4A", QUESTION, SampleShopPages.NOW, true),
                    new ThreadLine("shop", null, "Trois minutes.", SampleShopPages.NOW, false));

    private SampleContactPages() {}

    static Map<String, Page> all(Shell shell) {
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("contact", contact(shell, EMPTY, null));
        pages.put("contact-sent", contact(shell, EMPTY, "sent"));
        pages.put(
                "contact-broken",
                contact(shell, FILLED.broken(Map.of("email", "email", "agreed", "accept")), null));
        for (String why : List.of("hidden_field", "too_fast", "too_old", "used_before", "too_many"))
            pages.put("contact-" + why, contact(shell, FILLED, why));
        pages.put("enquiry-back", new WithdrawalPage(shell, "t", false));
        pages.put("enquiry-back-done", new WithdrawalPage(shell, "", true));
        EnquiriesPage.Row row = new EnquiriesPage.Row(ID, SampleShopPages.NOW, true);
        pages.put(
                "enquiries",
                new EnquiriesPage(
                        shell,
                        PURPOSE,
                        List.of(row),
                        List.of(row),
                        List.of(new EnquiriesPage.Exchange(ID, 2, SampleShopPages.NOW)),
                        List.of(new EnquiriesPage.Exchange(ID, 5, SampleShopPages.NOW)),
                        "enquiry_answered"));
        pages.put(
                "enquiries-none",
                new EnquiriesPage(
                        shell, PURPOSE, List.of(), List.of(), List.of(), List.of(), null));
        pages.put("enquiry", enquiry(shell, true));
        pages.put("enquiry-answered", enquiry(shell, false));
        pages.put("messages", messages(shell, LINES, null));
        pages.put("messages-none", messages(shell, List.of(), "message_sent"));
        pages.put("messages-enough", messages(shell, LINES, "messages_enough"));
        for (boolean waits : List.of(true, false))
            pages.put(
                    "thread" + (waits ? "" : "-dealt-with"),
                    new ThreadPage(
                            shell,
                            PURPOSE,
                            ID,
                            ID,
                            ID,
                            LINES,
                            waits,
                            waits,
                            Field.empty("answer"),
                            waits ? "message_said_meanwhile" : null));
        return pages;
    }

    private static MessagesPage messages(
            Shell shell, List<ThreadLine> lines, @Nullable String notice) {
        return new MessagesPage(
                shell,
                ID,
                lines,
                List.of(
                        new Option("", "–", true),
                        new Option("E-7K3QM-2ZP4A", "E-7K3QM-2ZP4A", false)),
                Field.of("message", "").broken("required"),
                lines.isEmpty() ? null : LocalDate.of(2029, 11, 26),
                notice);
    }

    private static ContactPage contact(Shell shell, Typed form, @Nullable String notice) {
        String words = Enquiry.wording(shell.language().spoken()).text();
        return new ContactPage(shell, "t", form, words, notice);
    }

    private static EnquiryPage enquiry(Shell shell, boolean waits) {
        DeadlineMark mark =
                new DeadlineMark(PURPOSE, "Tableau ; CNIL", LocalDate.of(2029, 11, 26), 12);
        return new EnquiryPage(
                shell,
                PURPOSE,
                ID,
                "Sablier",
                QUESTION,
                SampleShopPages.NOW,
                List.of(
                        new Marked("name", "Basile Quartz", mark),
                        new Marked("email", "basile.quartz@example.com", mark)),
                waits,
                waits ? null : "Trois minutes.",
                waits ? null : SampleShopPages.NOW,
                waits ? null : SampleShopPages.NOW,
                Field.of("answer", "").broken("required"),
                waits ? null : "enquiry_dealt_with");
    }
}
