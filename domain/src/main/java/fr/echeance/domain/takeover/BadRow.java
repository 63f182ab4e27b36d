package fr.echeance.domain.takeover;

import fr.echeance.domain.privacy.Wording;

/**
 * A row that was not read as it stands. It names its line and the reason, never what it says.
 *
 * @param line of the file, the header being the first
 */
public record BadRow(Source source, long line, Reason reason) {
    /** Why. */
    public enum Reason {
        BROKEN("ligne illisible, guillemets ouverts", "unreadable line, unclosed quotes"),
        TOO_MANY_CELLS("plus de cellules que de colonnes", "more cells than columns"),
        MISSING("champ obligatoire vide", "required field empty"),
        DUPLICATE("identifiant déjà lu plus haut", "identifier already read above"),
        DATE("date illisible", "unreadable date"),
        FUTURE("date à venir", "date in the future"),
        DELIVERED_BEFORE_SOLD("livrée avant d’être vendue", "delivered before it was sold"),
        MONEY("montant illisible", "unreadable amount"),
        QUANTITY("quantité hors de 1 à 99", "quantity not from 1 to 99"),
        ORDER_NUMBER("numéro de commande illisible", "unreadable order number"),
        /** Its lines stand apart from each other in the file, or are too many to be one. */
        SCATTERED("commande éparpillée", "scattered order"),
        /** One of its lines, or one beside it, cannot be read: half an order is none. */
        INCOMPLETE("commande dont une ligne est illisible", "order with an unreadable line"),
        /** They name several customers or several days of the sale. */
        INCONSISTENT("lignes d’une commande qui se contredisent", "contradictory order lines"),
        NO_PRICE("ni prix ni article connu", "neither price nor known product"),
        /** Read all the same, without anybody to reach. */
        UNKNOWN_CUSTOMER("client absent du fichier", "customer not in the file"),
        /** Read all the same: an order in use, of whom nobody can be reached. */
        NO_CONTACT("coordonnées incomplètes", "incomplete contact details");

        private final String fr;
        private final String en;

        Reason(String fr, String en) {
            this.fr = fr;
            this.en = en;
        }

        public Wording wording() {
            return new Wording(fr, en);
        }
    }
}
