package fr.echeance.application.takeover;

import fr.echeance.application.takeover.Exports.Row;
import fr.echeance.domain.order.OrderContact;
import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.PhoneNumber;
import fr.echeance.domain.shared.PostalAddress;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.domain.takeover.Columns;
import fr.echeance.domain.takeover.References;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.SourceField;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

import javax.crypto.SecretKey;

/** Who bought: guests, by the pseudonym of their address, as everybody here; by a reference where the export has none that is one. */
final class Buyers {
    private static final Pattern NAMED = Pattern.compile("(?s)[^<>]{0,200}<([^<>]+)>");

    private final OpenExport export;
    private final Survey survey;
    private final References references;
    private final SecretKey pseudonymKey;

    Buyers(OpenExport export, Survey survey, References references, SecretKey pseudonymKey) {
        this.export = export;
        this.survey = survey;
        this.references = references;
        this.pseudonymKey = pseudonymKey;
    }

    /** Whether the customers' file has them; yes where there is no such file to ask. */
    boolean knows(String customer) {
        return !export.sources().contains(Source.CUSTOMERS)
                || survey.place(Source.CUSTOMERS, customer).isPresent();
    }

    Buyer nobody(String customer) {
        return new Buyer(references.buyer(customer), Optional.empty());
    }

    Buyer of(String customer) {
        OptionalLong place = survey.place(Source.CUSTOMERS, customer);
        if (place.isEmpty()) return nobody(customer);
        return export.from(Source.CUSTOMERS, place.getAsLong(), 1)
                .flatMap(rows -> rows.next())
                .map(row -> read(customer, row))
                .orElseThrow();
    }

    /** Of their row in the customers' file. */
    Buyer read(String customer, Row row) {
        Optional<EmailAddress> email = value(SourceField.CUSTOMER_EMAIL, row, Buyers::address);
        Pseudonym person =
                email.map(e -> Pseudonym.of(e, pseudonymKey))
                        .orElseGet(() -> references.buyer(customer));
        return new Buyer(person, email.flatMap(e -> contact(e, row)));
    }

    private Optional<OrderContact> contact(EmailAddress email, Row row) {
        return address(row)
                .map(address ->
                        new OrderContact(
                                email,
                                value(SourceField.CUSTOMER_PHONE, row, PhoneNumber::new),
                                address,
                                address,
                                Optional.empty(),
                                Language.FR));
    }

    private Optional<PostalAddress> address(Row row) {
        String country = cell(SourceField.CUSTOMER_COUNTRY, row);
        return value(SourceField.CUSTOMER_NAME, row, PersonName::new)
                .flatMap(name ->
                        value(
                                SourceField.CUSTOMER_STREET,
                                row,
                                street ->
                                        new PostalAddress(
                                                name,
                                                street,
                                                Optional.empty(),
                                                cell(SourceField.CUSTOMER_POSTCODE, row),
                                                cell(SourceField.CUSTOMER_CITY, row),
                                                country.isEmpty() ? "FR" : country)));
    }

    /** Alone, or behind a name in angle brackets (RFC 5322, section 3.4). */
    private static EmailAddress address(String raw) {
        return new EmailAddress(NAMED.matcher(raw).replaceFirst("$1"));
    }

    /** Empty where it is missing, and where it is none: what cannot be used is not kept. */
    private <T> Optional<T> value(SourceField field, Row row, Function<String, T> reader) {
        try {
            String raw = cell(field, row);
            return raw.isEmpty() ? Optional.empty() : Optional.of(reader.apply(raw));
        } catch (InvalidValue unusable) {
            return Optional.empty();
        }
    }

    private String cell(SourceField field, Row row) {
        Columns columns = export.columns(Source.CUSTOMERS);
        return columns.get(field, row.cells());
    }

    record Buyer(Pseudonym person, Optional<OrderContact> contact) {}
}
