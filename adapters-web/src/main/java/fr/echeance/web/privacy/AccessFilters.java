package fr.echeance.web.privacy;

import fr.echeance.application.privacy.ListLooks;
import fr.echeance.application.privacy.Looks;
import fr.echeance.domain.privacy.Purpose;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.domain.shared.PersonName;
import fr.echeance.domain.shared.Pseudonym;
import fr.echeance.web.shared.Asked;
import fr.echeance.web.shared.Option;
import fr.echeance.web.shared.Pager;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.Typed;
import fr.echeance.web.shared.Wordings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which looks are asked for, as it stands in the address: who, where, whom by pseudonym, when. */
record AccessFilters(Typed typed, int page) {
    static final String LIST = RetentionRoom.ADDRESS + "/access";

    private static final List<String> NAMES = List.of("staff", "place", "subject", "from", "to");
    private static final int SIZE = 50;

    /** @throws InvalidValue a page that no list has: nobody types one, so no field says it */
    static AccessFilters from(Map<String, String> asked) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String name : NAMES) known.put(name, asked.getOrDefault(name, "").strip());
        return new AccessFilters(Typed.of(known), Asked.page(asked.getOrDefault("page", "1")));
    }

    /** @throws InvalidValue when something cannot be asked for */
    ListLooks.Query toQuery() {
        return new ListLooks.Query(
                given("staff").map(staff -> Asked.id("staff", staff)),
                given("place").map(place -> Asked.choice("place", place, Looks.Place.class)),
                given("subject").map(one -> new Pseudonym(Asked.id("subject", one))),
                Asked.day("from", typed.value("from")),
                Asked.day("to", typed.value("to")),
                page,
                SIZE);
    }

    AccessFilters broken(InvalidValue invalid) {
        return new AccessFilters(typed.broken(Map.of(invalid.field(), invalid.rule())), page);
    }

    AccessPage page(Shell shell, Map<UUID, PersonName> names, Looks.Page found) {
        return new AccessPage(
                shell,
                Wordings.of(shell, Purpose.ACCOUNTABILITY),
                typed,
                names.entrySet().stream()
                        .map(one ->
                                new Option(
                                        one.getKey().toString(),
                                        one.getValue().value(),
                                        one.getKey().toString().equals(typed.value("staff"))))
                        .sorted(java.util.Comparator.comparing(Option::label))
                        .toList(),
                Arrays.stream(Looks.Place.values())
                        .map(AccessFilters::word)
                        .map(word ->
                                new Option(
                                        word,
                                        shell.text("place." + word),
                                        word.equals(typed.value("place"))))
                        .toList(),
                found.looks().stream().map(look -> row(look, names)).toList(),
                Pager.uncounted(address(), page, found.more()));
    }

    private AccessPage.Row row(Looks.Look look, Map<UUID, PersonName> names) {
        String subject = look.subject().value().toString();
        return new AccessPage.Row(
                look.at(),
                Optional.ofNullable(names.get(look.staff())).map(PersonName::value).orElse(null),
                word(look.place()),
                subject,
                LIST + "?subject=" + subject);
    }

    /** Of the list, without the page. */
    private String address() {
        String query =
                NAMES.stream()
                        .filter(name -> !typed.value(name).isEmpty())
                        .map(name ->
                                name
                                        + "="
                                        + URLEncoder.encode(
                                                typed.value(name), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    private Optional<String> given(String name) {
        return Optional.of(typed.value(name)).filter(value -> !value.isEmpty());
    }

    private static String word(Looks.Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }
}
