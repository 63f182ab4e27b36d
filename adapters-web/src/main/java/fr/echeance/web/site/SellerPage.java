package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Who sells.
 *
 * @param fields in the order of an invoice
 * @param differences what somebody else wrote meanwhile; null when nobody did
 */
public record SellerPage(
        Shell shell,
        List<String> fields,
        int version,
        Typed form,
        @Nullable List<Typed.Difference> differences)
        implements Page {}
