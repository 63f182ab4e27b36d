package fr.echeance.domain.privacy;

import java.util.HashMap;
import java.util.Map;

/** What the fields of records are called, for the people whom they are about; one that is not named here keeps the name of its column. */
public final class FieldNames {
    private static final String NAMES =
            """
            id = identifiant = identifier
            number = numéro = number
            order_id = commande = order
            order_number = numéro de la commande = order number
            ordered_on = date de la commande = date of the order
            cart = panier d’origine = cart it came from
            buyer = votre pseudonyme = your pseudonym
            person = votre pseudonyme = your pseudonym
            proof = empreinte à clé de votre pseudonyme = keyed hash of your pseudonym
            state = état = state
            lines = articles = articles
            shipping_method = mode de livraison = way of delivery
            shipping_name = nom du mode de livraison = name of the way of delivery
            shipping_cents = frais de livraison, en centimes = delivery, in cents
            shipping_vat = TVA de la livraison = VAT on delivery
            total_cents = total, en centimes = total, in cents
            net_cents = total hors taxes, en centimes = total without tax, in cents
            vat_cents = TVA, en centimes = VAT, in cents
            amount_cents = montant, en centimes = amount, in cents
            cents = prix, en centimes = price, in cents
            placed_at = passée le = placed at
            pay_before = à payer avant = to be paid before
            confirmed_at = payée le = paid at
            shipped_at = expédiée le = shipped at
            delivered_on = reçue le = received on
            ended_at = terminée le = ended at
            cancel_reason = motif d’annulation = reason of cancellation
            duty_done = fin de nos obligations = end of our duties
            acts = ce que la boutique en a fait = what the shop did to it
            act = acte = act
            at = le = at
            email = adresse électronique = e-mail address
            phone = téléphone = phone
            delivery_name = nom, livraison = name, delivery
            delivery_street = rue, livraison = street, delivery
            delivery_extra = complément, livraison = address line 2, delivery
            delivery_postcode = code postal, livraison = postcode, delivery
            delivery_city = ville, livraison = city, delivery
            delivery_country = pays, livraison = country, delivery
            billing_name = nom, facturation = name, billing
            billing_street = rue, facturation = street, billing
            billing_extra = complément, facturation = address line 2, billing
            billing_postcode = code postal, facturation = postcode, billing
            billing_city = ville, facturation = city, billing
            billing_country = pays, facturation = country, billing
            buyer_name = nom = name
            buyer_street = rue = street
            buyer_extra = complément d’adresse = address line 2
            buyer_postcode = code postal = postcode
            buyer_city = ville = city
            buyer_country = pays = country
            note = votre note = your note
            language = langue = language
            version = version des conditions = version of the terms
            terms_version = version des conditions = version of the terms
            digest = empreinte des conditions = hash of the terms
            accepted_at = acceptées le = accepted at
            subject = objet = subject
            html = texte mis en page = formatted text
            plain = texte = text
            written_at = écrit le = written at
            carrier = transporteur = carrier
            tracking_number = numéro de suivi = tracking number
            letter = courriel = mail
            message_id = numéro du courriel = number of the mail
            sent_at = envoyé le = sent at
            provider = prestataire de paiement = payment provider
            event_id = numéro de l’avis = number of the event
            type = nature = kind
            reference = référence = reference
            currency = monnaie = currency
            occurred_at = survenu le = occurred at
            received_at = reçu le = received at
            page = page de paiement = payment page
            booked_on = écrit dans les livres le = booked on
            issued_on = émise le = issued on
            seller = vendeur = seller
            vat = TVA = VAT
            rate = taux = rate
            net = hors taxes = without tax
            gross = toutes taxes comprises = with tax
            sku = référence = article number
            title = article = article
            quantity = quantité = quantity
            withdrawal = droit de rétractation = right of withdrawal
            asks = objet de la demande = what is asked
            standing = état de la demande = standing of the request
            answer_to = adresse pour la réponse = address for the answer
            asked_at = demandé le = asked at
            answer_before = à répondre avant la fin du = to be answered by the end of
            due_at = prochaine étape le = next step at
            ran_at = exécuté le = done at
            told_at = répondu le = answered at
            plan = ce qui a été fait = what was done
            entries = entrées du grand livre = ledger entries
            opened_at = ouvert le = opened at
            last_sign_in = dernière connexion = last sign-in
            warned_on = averti le = warned on
            closed_at = fermé le = closed at
            name = nom = name
            street = rue = street
            extra = complément d’adresse = address line 2
            postcode = code postal = postcode
            city = ville = city
            country = pays = country
            kept_at = gardée le = kept at
            account = compte = account
            hash = empreinte du mot de passe = hash of the password
            changed_at = changé le = changed at
            staff = qui a consulté = who looked
            room = où = where
            stage = étape = stage
            mapping = correspondance des colonnes = mapping of the columns
            source = fichier = file
            byte_offset = position dans le fichier = place in the file
            line = ligne = line
            tallies = décompte = counts
            unread = colonnes laissées de côté = columns left alone
            uploaded_at = déposé le = uploaded at
            started_at = commencé le = started at
            topics = sujets = topics
            since = inscrit le = subscribed at
            last_act = dernier acte = last act
            reminded_on = relancé le = reminded on
            subscription = inscription = subscription
            recipient = inscription ou compte = subscription or account
            messages_objected_at = opposition aux messages d’information le = objected to informational messages at
            offers_told_on = informé des offres et du droit de refus le = told of offers and of the right to refuse on
            offers_wanted_at = offres voulues le = offers wanted at
            objected_at = refusé le = objected at
            address = empreinte à clé de votre adresse = keyed hash of your address
            wording_version = version du texte accepté = version of the words agreed to
            wording_hash = empreinte du texte accepté = hash of the words agreed to
            campaign = lettre = letter
            domain = domaine de votre messagerie = domain of your mailbox
            attempts = essais = attempts
            queued_at = mis en file le = queued at
            changed_at = état depuis = in this state since
            agreed_at = confirmé le = confirmed at
            seen_at = vue le = seen at
            item = article ou produit = article or product
            missing = page introuvable = page not found
            way = moyen par lequel vous êtes venu = way by which you came
            host = site d’où vous veniez = site you came from
            visitor = empreinte à clé de l’identifiant de votre navigateur = keyed hash of your browser’s identifier
            chosen_at = choisi le = chosen at
            channel = où vous l’avez demandé = where you asked
            about = objet de la demande = subject of the enquiry
            message = message = message
            answer = notre réponse = our answer
            answered_at = répondu le = answered at
            author = qui a écrit = who wrote
            written_at = écrit le = written at
            signed_at = signé le = signed at
            dealt_with_at = traité le = dealt with at
            happened = ce qui s’est passé = what happened
            whose = dont le compte = whose account
            surface = par où = which way
            origin = empreinte à clé de votre réseau = keyed hash of your network
            token_digest = empreinte du lien = hash of the link
            """;

    private static final Map<String, Wording> BY_COLUMN = read();

    private FieldNames() {}

    public static Wording of(String column) {
        Wording known = BY_COLUMN.get(column);
        if (known != null) return known;
        String name = column.replace('_', ' ');
        return new Wording(name, name);
    }

    /** Whether somebody gave it a name. */
    public static boolean has(String column) {
        return BY_COLUMN.containsKey(column);
    }

    private static Map<String, Wording> read() {
        Map<String, Wording> names = new HashMap<>();
        NAMES.lines()
                .map(line -> line.split(" = "))
                .forEach(name -> names.put(name[0], new Wording(name[1], name[2])));
        return names;
    }
}
