package fr.echeance.mail.order;

import fr.echeance.application.order.OrderLetters;
import fr.echeance.application.order.Terms;
import fr.echeance.domain.catalog.VatSum;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.order.OrderLine;
import fr.echeance.domain.payment.CreditorReference;
import fr.echeance.domain.payment.TransferAccount;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.mail.shared.Draft;
import fr.echeance.mail.shared.Words;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Component
final class LetterWriter implements OrderLetters {
    @Override
    public Letter confirmation(
            Order order,
            Recipient recipient,
            Addresses addresses,
            Terms.Text terms,
            Map<String, String> seller) {
        Words words = Words.of(recipient.language());
        Draft draft = new Draft();
        draft.paragraph(words.text("greeting", recipient.name().value()));
        draft.paragraph(
                words.text(
                        "confirmation.thanks",
                        order.number().value(),
                        words.day(order.placedAt())));
        draft.heading(words.text("confirmation.order")).amounts(amounts(order, words));
        draft.heading(words.text("confirmation.delivery"))
                .paragraph(order.shipping().name() + "\n" + lines(addresses.delivery()));
        draft.heading(words.text("confirmation.billing")).paragraph(lines(addresses.billing()));
        draft.heading(words.text("confirmation.seller")).paragraph(seller(seller));
        draft.paragraph(words.text("confirmation.withdrawal"));
        for (OrderLine line : order.lines())
            exception(line).ifPresent(key -> draft.paragraph(words.text(key, line.title())));
        draft.paragraph(words.text("confirmation.guarantee"));
        draft.heading(words.text("confirmation.terms", terms.title(), terms.version()));
        for (String line : terms.body().split("\n")) {
            if (line.startsWith("## ")) draft.heading(line.substring(3));
            else if (!line.isBlank()) draft.paragraph(line);
        }
        return letter(draft, words.text("confirmation.subject", order.number().value()), words);
    }

    @Override
    public Letter transferDetails(
            Order order, Recipient recipient, TransferAccount account, LocalDate lastDay) {
        Words words = Words.of(recipient.language());
        List<Draft.Amount> rows = new ArrayList<>();
        rows.add(row(words, "amount", words.money(order.total())));
        rows.add(row(words, "reference", CreditorReference.of(order.number()).grouped()));
        rows.add(row(words, "holder", account.holder()));
        rows.add(row(words, "iban", account.iban().grouped()));
        account.bic().ifPresent(bic -> rows.add(row(words, "bic", bic.value())));
        rows.add(row(words, "bank", account.bank()));
        Draft draft =
                new Draft()
                        .paragraph(words.text("greeting", recipient.name().value()))
                        .paragraph(
                                words.text(
                                        "transfer.what",
                                        order.number().value(),
                                        words.day(lastDay)))
                        .amounts(rows)
                        .paragraph(words.text("transfer.how"));
        return letter(draft, words.text("transfer.subject", order.number().value()), words);
    }

    private static Draft.Amount row(Words words, String what, String value) {
        return new Draft.Amount(words.text("transfer." + what), value);
    }

    @Override
    public Letter shippingNotice(Order order, Recipient recipient, Parcel parcel) {
        Words words = Words.of(recipient.language());
        Draft draft =
                new Draft()
                        .paragraph(words.text("greeting", recipient.name().value()))
                        .paragraph(
                                words.text(
                                        "shipping.left",
                                        order.number().value(),
                                        words.day(parcel.shippedAt())))
                        .paragraph(
                                words.text(
                                        "shipping.tracking",
                                        parcel.carrier().label(),
                                        parcel.tracking().value()));
        return letter(draft, words.text("shipping.subject", order.number().value()), words);
    }

    @Override
    public Letter cancellationNotice(Order order, Recipient recipient) {
        Words words = Words.of(recipient.language());
        Draft draft =
                new Draft()
                        .paragraph(words.text("greeting", recipient.name().value()))
                        .paragraph(words.text("cancellation.done", order.number().value()))
                        .paragraph(words.text("cancellation.refund", words.money(order.total())));
        return letter(draft, words.text("cancellation.subject", order.number().value()), words);
    }

    private static Letter letter(Draft draft, String subject, Words words) {
        return new Letter(subject, draft.html(subject, words.tag()), draft.plain(subject));
    }

    private static List<Draft.Amount> amounts(Order order, Words words) {
        List<Draft.Amount> rows = new ArrayList<>();
        for (OrderLine line : order.lines())
            rows.add(
                    new Draft.Amount(
                            "%d × %s (%s)"
                                    .formatted(
                                            line.quantity().value(),
                                            line.title(),
                                            words.money(line.unitPrice())),
                            words.money(line.total())));
        rows.add(new Draft.Amount(order.shipping().name(), words.money(order.shipping().price())));
        for (VatSum vat : order.vat())
            rows.add(
                    new Draft.Amount(
                            words.text("confirmation.vat", words.percent(vat.rate().basisPoints())),
                            words.money(vat.tax())));
        rows.add(new Draft.Amount(words.text("confirmation.total"), words.money(order.total())));
        return rows;
    }

    /** Which articles cannot be sent back must be said (C. conso. L. 221-5, L. 221-28). */
    private static Optional<String> exception(OrderLine line) {
        return switch (line.withdrawal()) {
            case NORMAL -> Optional.empty();
            case EXCLUDED_PERISHABLE -> Optional.of("confirmation.perishable");
            case EXCLUDED_SEALED -> Optional.of("confirmation.sealed");
        };
    }

    private static String lines(PostalAddress address) {
        return address.recipient().value()
                + "\n"
                + address.street()
                + address.extra().map(extra -> "\n" + extra).orElse("")
                + "\n"
                + address.postcode()
                + " "
                + address.city();
    }

    private static String seller(Map<String, String> mentions) {
        return "%s, %s\n%s, %s %s\n%s – %s\n%s – %s"
                .formatted(
                        mentions.get("name"),
                        mentions.get("form"),
                        mentions.get("street"),
                        mentions.get("postcode"),
                        mentions.get("city"),
                        mentions.get("register"),
                        mentions.get("vat"),
                        mentions.get("email"),
                        mentions.get("phone"));
    }
}
