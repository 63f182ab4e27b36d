package fr.echeance.application.site;

import java.util.Map;

/** Who sells and answers for the data: the mentions that {@link ShopSettings#putLegalEntity} wrote; empty where nobody wrote any. */
public interface ShopIdentity {
    Map<String, String> mentions();
}
