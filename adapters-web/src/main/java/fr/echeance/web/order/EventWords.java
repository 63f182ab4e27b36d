package fr.echeance.web.order;

import fr.echeance.application.order.TimelineEntry;
import fr.echeance.domain.privacy.Wording;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Wordings;

import java.util.Map;
import java.util.UUID;

/**
 * What happened to an order, in words.
 *
 * @param names of the staff who work here
 */
record EventWords(Shell shell, Map<UUID, PersonName> names) {
    BackOfficeOrderPage.Event of(TimelineEntry entry) {
        return switch (entry) {
            case TimelineEntry.Reached reached ->
                    new BackOfficeOrderPage.Event(
                            reached.at(), Wordings.of(shell, reached(reached)), null, null);
            case TimelineEntry.Acted acted ->
                    new BackOfficeOrderPage.Event(
                            acted.at(),
                            Wordings.of(shell, acted(acted)),
                            name(acted.actor()),
                            null);
            case TimelineEntry.Mailed mailed ->
                    new BackOfficeOrderPage.Event(
                            mailed.at(),
                            Wordings.of(shell, new Wording("Courriel envoyé", "Mail sent")),
                            null,
                            Wordings.of(shell, letter(mailed)));
        };
    }

    /** Who has left has no name any more. */
    private String name(String actor) {
        return names.entrySet().stream()
                .filter(one -> one.getKey().toString().equals(actor))
                .map(one -> one.getValue().value())
                .findFirst()
                .orElseGet(() -> shell.text("event.left"));
    }

    private static Wording reached(TimelineEntry.Reached reached) {
        return switch (reached.state()) {
            case AWAITING_PAYMENT -> new Wording("Commande passée", "Order placed");
            case CONFIRMED -> new Wording("Paiement reçu", "Payment received");
            case SHIPPED -> new Wording("Colis parti", "Parcel left");
            case DELIVERED -> new Wording("Colis reçu", "Parcel received");
            case CANCELLED -> new Wording("Commande annulée", "Order cancelled");
            case LAPSED -> new Wording("Commande éteinte, faute de paiement", "Lapsed, never paid");
        };
    }

    private static Wording acted(TimelineEntry.Acted acted) {
        return switch (acted.act()) {
            case SHIPPED -> new Wording("Départ noté", "Departure noted");
            case DELIVERED -> new Wording("Réception notée", "Reception noted");
            case CANCELLED -> new Wording("Annulation décidée", "Cancellation decided");
            case TRANSFER_NOTED -> new Wording("Virement noté", "Transfer noted");
            case REFUND_NOTED -> new Wording("Remboursement noté", "Refund noted");
            case RESENT ->
                    new Wording(
                            "Renvoi de la confirmation demandé", "Confirmation asked for again");
        };
    }

    private static Wording letter(TimelineEntry.Mailed mailed) {
        return switch (mailed.letter()) {
            case "TRANSFER_DETAILS" -> new Wording("comment payer", "how to pay");
            case "CONFIRMATION" -> new Wording("confirmation", "confirmation");
            case "SHIPPING_NOTICE" -> new Wording("avis de départ", "shipping notice");
            case "CANCELLATION_NOTICE" -> new Wording("avis d’annulation", "cancellation notice");
            default -> new Wording("autre", "other");
        };
    }
}
