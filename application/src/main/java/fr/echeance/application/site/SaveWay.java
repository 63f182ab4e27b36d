package fr.echeance.application.site;

import fr.echeance.application.shared.NoPersonalData;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.Reading;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import java.util.Map;
import java.util.Optional;

/** Adds a way of delivery, or changes one; the last one that is offered stays offered, or nothing could be ordered. */
@NoPersonalData
public final class SaveWay {
    private static final int NAME = 60;

    /** C. conso. L. 216-1: 30 days at most. */
    private static final int LATEST = 30;

    private final Processing processing;
    private final SettingsDesk desk;

    SaveWay(Processing processing, SettingsDesk desk) {
        this.processing = processing;
        this.desk = desk;
    }

    public Outcome handle(Command command) {
        Reading reading = new Reading(command.typed());
        Optional<ShopSettings.Delivery> read = delivery(reading);
        if (read.isEmpty()) return new Outcome.Invalid(reading.rules());
        ShopSettings.Delivery delivery = read.get();
        boolean offered = !reading.raw("offered").isEmpty();
        return processing.run(
                SaveWay.class,
                _ -> {
                    if (command.version().isEmpty())
                        return desk.add(delivery)
                                ? new Outcome.Saved()
                                : new Outcome.Invalid(Map.of("code", "taken"));
                    desk.holdWays();
                    var way =
                            desk.ways().stream()
                                    .filter(one -> one.delivery().code().equals(delivery.code()))
                                    .findFirst();
                    if (way.isEmpty()) return new Outcome.Unknown();
                    boolean another =
                            desk.ways().stream()
                                    .filter(one -> !one.equals(way.get()))
                                    .anyMatch(SettingsDesk.Way::offered);
                    if (!offered && !another)
                        return new Outcome.Invalid(Map.of("offered", "last-way"));
                    boolean same =
                            way.get().delivery().equals(delivery) && way.get().offered() == offered;
                    return same || desk.change(command.version().get(), delivery, offered)
                            ? new Outcome.Saved()
                            : new Outcome.ChangedMeanwhile();
                });
    }

    private static Optional<ShopSettings.Delivery> delivery(Reading reading) {
        var code = reading.newSlug("code");
        var position = reading.whole("position", 1, 99);
        var nameFr = reading.line("nameFr", NAME);
        var nameEn = reading.line("nameEn", NAME);
        var delayFr = reading.line("delayFr", NAME);
        var delayEn = reading.line("delayEn", NAME);
        var price = reading.money("price");
        Optional<Money> freeFrom =
                reading.ifTyped("freeFrom", raw -> Reading.money("freeFrom", raw));
        var maxDays = reading.whole("maxDays", 1, LATEST);
        if (!reading.rules().isEmpty()) return Optional.empty();
        return Optional.of(
                new ShopSettings.Delivery(
                        code.orElseThrow().value(),
                        position.orElseThrow(),
                        Map.of(
                                Language.FR,
                                nameFr.orElseThrow(),
                                Language.EN,
                                nameEn.orElseThrow()),
                        Map.of(
                                Language.FR,
                                delayFr.orElseThrow(),
                                Language.EN,
                                delayEn.orElseThrow()),
                        price.orElseThrow(),
                        freeFrom,
                        maxDays.orElseThrow()));
    }

    /**
     * @param version that was seen; empty adds a new way
     * @param typed fields code, position, nameFr, nameEn, delayFr, delayEn, price, freeFrom, maxDays, offered as typed
     */
    public record Command(Optional<Integer> version, Map<String, String> typed) {}

    public sealed interface Outcome {
        record Saved() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else was faster: nothing changed. */
        record ChangedMeanwhile() implements Outcome {}

        /** By names of fields. */
        record Invalid(Map<String, String> rules) implements Outcome {}
    }
}
