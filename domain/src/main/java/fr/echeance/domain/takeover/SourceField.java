package fr.echeance.domain.takeover;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is read of an export: each field serves a purpose of the register, and nothing else is read. */
public enum SourceField {
    PRODUCT_KEY(Source.PRODUCTS, "key", true, "productkey", "productid", "idproduit", "id"),
    PRODUCT_SKU(Source.PRODUCTS, "sku", false, "productsku", "sku", "reference", "ref"),
    PRODUCT_TITLE(
            Source.PRODUCTS, "title", false, "productname", "title", "designation", "name", "nom"),
    PRODUCT_PRICE(Source.PRODUCTS, "price", false, "productprice", "price", "prixttc", "prix"),
    CUSTOMER_KEY(
            Source.CUSTOMERS, "key", true, "customerkey", "customerid", "idclient", "client", "id"),
    CUSTOMER_NAME(
            Source.CUSTOMERS,
            "name",
            false,
            "firstname+lastname",
            "prenom+nom",
            "fullname",
            "name",
            "nom"),
    CUSTOMER_EMAIL(Source.CUSTOMERS, "email", false, "emailaddress", "email", "courriel", "mail"),
    CUSTOMER_PHONE(Source.CUSTOMERS, "phone", false, "phonenumber", "phone", "telephone", "tel"),
    CUSTOMER_STREET(
            Source.CUSTOMERS,
            "street",
            false,
            "street",
            "addressline1",
            "address",
            "adresse",
            "rue"),
    CUSTOMER_POSTCODE(
            Source.CUSTOMERS, "postcode", false, "postcode", "postalcode", "zip", "codepostal"),
    CUSTOMER_CITY(Source.CUSTOMERS, "city", false, "city", "town", "ville"),
    CUSTOMER_COUNTRY(
            Source.CUSTOMERS, "country", false, "countrycode", "country", "codepays", "pays"),
    SALE_ORDER(Source.SALES, "order", true, "ordernumber", "orderid", "numerocommande", "commande"),
    SALE_DATE(Source.SALES, "date", true, "orderdate", "saledate", "datecommande", "date"),
    /** Where the export has no later day, the mapping says that the sale's own stands for it. */
    SALE_DELIVERED(
            Source.SALES,
            "delivered",
            true,
            "delivereddate",
            "deliverydate",
            "datelivraison",
            "orderdate",
            "saledate",
            "datecommande",
            "date"),
    SALE_CUSTOMER(
            Source.SALES, "customer", true, "customerkey", "customerid", "idclient", "client"),
    SALE_PRODUCT(Source.SALES, "product", true, "productkey", "productid", "idproduit", "produit"),
    SALE_QUANTITY(Source.SALES, "quantity", false, "orderquantity", "quantity", "quantite", "qty"),
    SALE_PRICE(Source.SALES, "price", false, "unitprice", "price", "prixunitaire", "prix");

    private final Source source;
    private final String key;
    private final boolean required;
    private final List<String> usual;

    SourceField(Source source, String key, boolean required, String... usual) {
        this.source = source;
        this.key = key;
        this.required = required;
        this.usual = List.of(usual);
    }

    public Source source() {
        return source;
    }

    /** Without it nothing of its source can be judged. */
    public boolean required() {
        return required;
    }

    /** As the mapping calls it, e.g. {@code sales.date}. */
    public String id() {
        return source.id() + "." + key;
    }

    static Optional<SourceField> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    static Stream<SourceField> of(Source source) {
        return Arrays.stream(values()).filter(field -> field.source == source);
    }

    /** The columns that are usually called so, several where the field is written in parts; empty when the header has none. */
    List<String> in(List<String> header) {
        for (String names : usual) {
            List<String> found =
                    Arrays.stream(names.split("\\+"))
                            .flatMap(name ->
                                    header.stream()
                                            .filter(column -> plain(column).equals(name))
                                            .limit(1))
                            .toList();
            if (found.size() == names.split("\\+").length) return found;
        }
        return List.of();
    }

    /** Small letters and digits alone, without accents. */
    static String plain(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
