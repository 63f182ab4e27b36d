package fr.echeance.application.delivery;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.domain.shared.Language;

import java.util.List;

/** How parcels come, what that costs and when they arrive. */
@NoPersonalData
public final class ListShippingMethods {
    private final Processing processing;
    private final ShippingMethods methods;

    ListShippingMethods(Processing processing, ShippingMethods methods) {
        this.processing = processing;
        this.methods = methods;
    }

    public List<ShippingMethods.Method> handle(Language language) {
        return processing.read(ListShippingMethods.class, _ -> methods.all(language));
    }
}
