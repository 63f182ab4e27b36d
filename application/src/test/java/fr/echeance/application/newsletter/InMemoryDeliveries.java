package fr.echeance.application.newsletter;

import fr.echeance.application.shared.Clock;
import fr.echeance.application.shared.Rewindable;
import fr.echeance.domain.newsletter.Addressees;
import fr.echeance.domain.newsletter.Campaign;
import fr.echeance.domain.newsletter.Delivery;
import fr.echeance.domain.newsletter.Subscription;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.shared.EmailAddress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages of campaigns in memory, over the subscriptions and the customers in memory. */
public final class InMemoryDeliveries implements Deliveries, Rewindable {
    private static final Comparator<Row> FIRST =
            Comparator.comparing(Row::due).thenComparing(Row::id);

    private final Clock clock;
    private final InMemorySubscriptions subscriptions;
    private final InMemoryInformedCustomers customers;
    private final Map<UUID, Row> rows = new HashMap<>();
    private long ids;

    private record Row(
            Claimed of,
            int attempts,
            Delivery state,
            Instant due,
            Instant changed,
            Deadline until) {
        UUID id() {
            return of.delivery();
        }

        Row is(Delivery latter, Instant now) {
            return new Row(of, attempts, latter, due, now, until);
        }
    }

    public InMemoryDeliveries(
            Clock clock, InMemorySubscriptions subscriptions, InMemoryInformedCustomers customers) {
        this.clock = clock;
        this.subscriptions = subscriptions;
        this.customers = customers;
    }

    @Override
    public int queue(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        List<Subscription> readers =
                subscriptions.all().stream()
                        .filter(one ->
                                campaign.addressees()
                                        .topic()
                                        .filter(one.topics()::contains)
                                        .isPresent())
                        .toList();
        for (Subscription reader : readers)
            queue(campaign, reader.id(), reader.email(), now, until);
        spread(campaign.id(), pace, Duration.ZERO, now);
        return readers.size();
    }

    @Override
    public int queueCustomers(Campaign campaign, SendingPace pace, Instant now, Deadline until) {
        boolean sells = campaign.addressees() == Addressees.MARKETING;
        List<InformedCustomers.Customer> addressed =
                (sells ? customers.sellable() : customers.reachable())
                        .stream()
                                .filter(one -> bounces(one.account()) < Delivery.ENOUGH_BOUNCES)
                                .toList();
        for (var one : addressed) queue(campaign, one.account(), one.email(), now, until);
        spread(campaign.id(), pace, Duration.ZERO, now);
        return addressed.size();
    }

    private void queue(
            Campaign campaign, UUID recipient, EmailAddress to, Instant now, Deadline until) {
        UUID id = new UUID(0xDE, ++ids);
        String domain = to.value().substring(to.value().indexOf('@') + 1).toLowerCase(Locale.ROOT);
        Claimed of = new Claimed(id, campaign.id(), recipient, domain);
        rows.put(id, new Row(of, 0, Delivery.QUEUED, now, now, until));
    }

    @Override
    public void spread(UUID campaign, SendingPace pace, Duration behind, Instant now) {
        int atOnce = pace.atOnce(Duration.ZERO);
        Map<String, List<Row>> domains =
                live(row -> row.of().campaign().equals(campaign))
                        .filter(row -> row.state() == Delivery.QUEUED)
                        .sorted(FIRST)
                        .collect(Collectors.groupingBy(row -> row.of().domain()));
        for (List<Row> waiting : domains.values()) {
            long overdue = waiting.stream().filter(row -> !row.due().isAfter(now)).count();
            if (overdue <= pace.atOnce(behind)) continue;
            for (int i = atOnce; i < waiting.size(); i++) {
                Row row = waiting.get(i);
                Instant due = now.plus(pace.gap().multipliedBy(i + 1L - atOnce));
                if (due.isAfter(row.due())) putOff(row.id(), row.attempts(), due, row.changed());
            }
        }
    }

    @Override
    public Optional<Claimed> claim(UUID campaign, Set<String> slow, Instant now) {
        Optional<Row> first =
                live(row -> row.of().campaign().equals(campaign))
                        .filter(row -> row.state() == Delivery.QUEUED)
                        .filter(row -> !row.due().isAfter(now))
                        .filter(row -> !slow.contains(row.of().domain()))
                        .min(FIRST);
        first.ifPresent(row -> rows.put(row.id(), row.is(Delivery.HANDED_OVER, now)));
        return first.map(Row::of);
    }

    @Override
    public OptionalInt take(UUID delivery, Instant now) {
        Optional<Row> held = in(delivery, EnumSet.of(Delivery.HANDED_OVER));
        held.ifPresent(row -> rows.put(delivery, row.is(Delivery.SENT, now)));
        return held.map(row -> OptionalInt.of(row.attempts())).orElseGet(OptionalInt::empty);
    }

    @Override
    public void mark(UUID delivery, Delivery state, Instant now) {
        live(row -> row.id().equals(delivery))
                .toList()
                .forEach(row -> rows.put(delivery, row.is(state, now)));
    }

    @Override
    public void putOff(UUID delivery, int attempts, Instant due, Instant now) {
        for (Row row : live(one -> one.id().equals(delivery)).toList())
            rows.put(delivery, new Row(row.of(), attempts, Delivery.QUEUED, due, now, row.until()));
    }

    @Override
    public Optional<Sent> sent(UUID delivery) {
        return in(delivery, EnumSet.of(Delivery.SENT, Delivery.UNKNOWN))
                .map(row -> new Sent(row.of().campaign(), row.of().recipient(), row.state()));
    }

    @Override
    public Optional<UUID> recipient(UUID delivery) {
        return live(row -> row.id().equals(delivery)).findFirst().map(row -> row.of().recipient());
    }

    @Override
    public int bounces(UUID recipient) {
        List<Row> all = live(row -> row.of().recipient().equals(recipient)).toList();
        return (int)
                all.stream()
                        .filter(row -> row.state() == Delivery.BOUNCED)
                        .filter(row ->
                                all.stream()
                                        .filter(sent -> sent.state() == Delivery.SENT)
                                        .noneMatch(sent -> sent.changed().isAfter(row.changed())))
                        .count();
    }

    @Override
    public int lose(Instant before, Instant now) {
        List<Row> lost =
                live(row -> row.state() == Delivery.HANDED_OVER)
                        .filter(row -> row.changed().isBefore(before))
                        .toList();
        lost.forEach(row -> rows.put(row.id(), row.is(Delivery.UNKNOWN, now)));
        return lost.size();
    }

    @Override
    public void withdraw(UUID campaign, Instant now) {
        live(row -> row.of().campaign().equals(campaign) && row.state() == Delivery.QUEUED)
                .toList()
                .forEach(row -> rows.put(row.id(), row.is(Delivery.WITHDRAWN, now)));
    }

    @Override
    public Map<Delivery, Integer> counts(UUID campaign) {
        Map<Delivery, Integer> counts = new EnumMap<>(Delivery.class);
        live(row -> row.of().campaign().equals(campaign))
                .forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public boolean isUnderWay(UUID campaign) {
        return live(row -> row.of().campaign().equals(campaign))
                .anyMatch(row -> !row.state().isOver());
    }

    @Override
    public Runnable mark() {
        Map<UUID, Row> before = new HashMap<>(rows);
        return () -> {
            rows.clear();
            rows.putAll(before);
        };
    }

    private Optional<Row> in(UUID delivery, Set<Delivery> states) {
        return live(row -> row.id().equals(delivery) && states.contains(row.state())).findFirst();
    }

    private Stream<Row> live(Predicate<Row> which) {
        return rows.values().stream()
                .filter(row -> !row.until().hasPassed(clock.now()))
                .filter(which);
    }
}
