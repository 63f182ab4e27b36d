package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.Text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Changes who sells. Invoices that were issued keep what stood there then. */
@NoPersonalData
public final class SaveSeller {
    public static final List<String> MENTIONS =
            List.of(
                    "name",
                    "form",
                    "capital",
                    "street",
                    "postcode",
                    "city",
                    "country",
                    "siren",
                    "register",
                    "vat",
                    "email",
                    "phone");

    private static final int LONGEST = 120;
    private static final Map<String, Pattern> SHAPES =
            Map.of(
                    "siren", Pattern.compile("[0-9]{9}"),
                    "postcode", Pattern.compile("[0-9]{5}"),
                    "country", Pattern.compile("[A-Z]{2}"),
                    "vat", Pattern.compile("[A-Z]{2}[0-9A-Z]{2,13}"),
                    "email", Pattern.compile("[^\\s@<>\"]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"));

    private final Processing processing;
    private final SettingsDesk desk;

    SaveSeller(Processing processing, SettingsDesk desk) {
        this.processing = processing;
        this.desk = desk;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        Map<String, String> mentions = new TreeMap<>();
        for (String mention : MENTIONS) {
            String field = field(mention);
            reading.read(field, raw -> shaped(mention, Text.line(field, raw, LONGEST)))
                    .ifPresent(value -> mentions.put(mention, value));
        }
        if (!reading.rules().isEmpty()) return new Outcome.Invalid(reading.rules());
        return processing.run(
                SaveSeller.class,
                _ ->
                        desk.seller().mentions().equals(mentions)
                                        || desk.change(command.version(), mentions)
                                ? new Outcome.Saved()
                                : new Outcome.ChangedMeanwhile());
    }

    /** "name" is typed into "sellerName". */
    public static String field(String mention) {
        return "seller" + Character.toUpperCase(mention.charAt(0)) + mention.substring(1);
    }

    private static String shaped(String mention, String value) {
        Pattern shape = SHAPES.get(mention);
        if (shape != null && !shape.matcher(value).matches())
            throw new InvalidValue(field(mention), "seller-" + mention);
        return value;
    }

    /**
     * @param version that was seen
     * @param typed fields sellerName, sellerForm … as typed
     */
    public record Command(int version, Map<String, String> typed) {}

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
