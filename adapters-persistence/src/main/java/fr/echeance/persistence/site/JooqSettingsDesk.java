package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.catalog.Tables.LEGAL_ENTITY;
import static fr.echeance.persistence.schema.catalog.Tables.SHIPPING_METHOD;
import static fr.echeance.persistence.schema.catalog.Tables.TERMS;
import static fr.echeance.persistence.schema.catalog.Tables.VAT_RATE;

import fr.echeance.application.site.LegalPage;
import fr.echeance.application.site.SettingsDesk;
import fr.echeance.application.site.ShopSettings.Delivery;
import fr.echeance.domain.catalog.VatCategory;
import fr.echeance.domain.catalog.VatRate;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@Component
final class JooqSettingsDesk implements SettingsDesk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> MENTIONS = new TypeReference<>() {};

    private final DSLContext db;

    JooqSettingsDesk(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Way> ways() {
        return db.selectFrom(SHIPPING_METHOD)
                .orderBy(SHIPPING_METHOD.POSITION, SHIPPING_METHOD.CODE)
                .fetch(JooqSettingsDesk::way);
    }

    private static Way way(Record row) {
        return new Way(
                new Delivery(
                        row.get(SHIPPING_METHOD.CODE),
                        row.get(SHIPPING_METHOD.POSITION),
                        Map.of(
                                Language.FR, row.get(SHIPPING_METHOD.NAME_FR),
                                Language.EN, row.get(SHIPPING_METHOD.NAME_EN)),
                        Map.of(
                                Language.FR, row.get(SHIPPING_METHOD.DELAY_FR),
                                Language.EN, row.get(SHIPPING_METHOD.DELAY_EN)),
                        new Money(row.get(SHIPPING_METHOD.PRICE_CENTS)),
                        Optional.ofNullable(row.get(SHIPPING_METHOD.FREE_FROM_CENTS))
                                .map(Money::new),
                        row.get(SHIPPING_METHOD.MAX_DAYS)),
                row.get(SHIPPING_METHOD.VERSION),
                row.get(SHIPPING_METHOD.OFFERED));
    }

    @Override
    public boolean add(Delivery delivery) {
        return db.insertInto(SHIPPING_METHOD).set(values(delivery)).onConflictDoNothing().execute()
                == 1;
    }

    @Override
    public boolean change(int version, Delivery delivery, boolean offered) {
        return db.update(SHIPPING_METHOD)
                        .set(values(delivery))
                        .set(SHIPPING_METHOD.OFFERED, offered)
                        .where(
                                SHIPPING_METHOD.CODE.eq(delivery.code()),
                                SHIPPING_METHOD.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, Object> values(Delivery delivery) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SHIPPING_METHOD.CODE, delivery.code());
        values.put(SHIPPING_METHOD.POSITION, delivery.position());
        values.put(SHIPPING_METHOD.NAME_FR, in(Language.FR, delivery.name()));
        values.put(SHIPPING_METHOD.NAME_EN, in(Language.EN, delivery.name()));
        values.put(SHIPPING_METHOD.DELAY_FR, in(Language.FR, delivery.delay()));
        values.put(SHIPPING_METHOD.DELAY_EN, in(Language.EN, delivery.delay()));
        values.put(SHIPPING_METHOD.PRICE_CENTS, delivery.price().cents());
        values.put(
                SHIPPING_METHOD.FREE_FROM_CENTS,
                org.jooq.impl.DSL.val(
                        delivery.freeFrom().map(Money::cents).orElse(null), Long.class));
        values.put(SHIPPING_METHOD.MAX_DAYS, delivery.maxDays());
        return values;
    }

    private static String in(Language language, Map<Language, String> texts) {
        return Objects.requireNonNull(texts.get(language), "a text in every language");
    }

    @Override
    public void holdWays() {
        db.select(SHIPPING_METHOD.CODE)
                .from(SHIPPING_METHOD)
                .orderBy(SHIPPING_METHOD.CODE)
                .forUpdate()
                .fetch();
    }

    @Override
    public Seller seller() {
        return db.select(LEGAL_ENTITY.VERSION, LEGAL_ENTITY.MENTIONS)
                .from(LEGAL_ENTITY)
                .orderBy(LEGAL_ENTITY.CODE)
                .limit(1)
                .fetchOptional(row ->
                        new Seller(row.value1(), JSON.readValue(row.value2().data(), MENTIONS)))
                .orElseGet(() -> new Seller(0, Map.of()));
    }

    @Override
    public boolean change(int version, Map<String, String> mentions) {
        JSONB written = JSONB.valueOf(JSON.writeValueAsString(mentions));
        if (version == 0 && !db.fetchExists(LEGAL_ENTITY))
            return db.insertInto(LEGAL_ENTITY)
                            .set(LEGAL_ENTITY.CODE, "fr")
                            .set(LEGAL_ENTITY.MENTIONS, written)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        return db.update(LEGAL_ENTITY)
                        .set(LEGAL_ENTITY.MENTIONS, written)
                        .where(
                                LEGAL_ENTITY.CODE.eq(
                                        org.jooq.impl.DSL.field(
                                                org.jooq
                                                        .impl
                                                        .DSL
                                                        .select(
                                                                org.jooq.impl.DSL.min(
                                                                        LEGAL_ENTITY.CODE))
                                                        .from(LEGAL_ENTITY))),
                                LEGAL_ENTITY.VERSION.eq(version))
                        .execute()
                == 1;
    }

    @Override
    public List<Edition> editions() {
        return db.select(TERMS.PAGE, TERMS.VERSION, TERMS.IN_FORCE_FROM, TERMS.TITLE)
                .from(TERMS)
                .where(TERMS.LANGUAGE.eq(Language.FR.name()))
                .orderBy(TERMS.IN_FORCE_FROM.desc(), TERMS.VERSION.desc())
                .fetch(row ->
                        new Edition(
                                LegalPage.valueOf(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4()));
    }

    @Override
    public List<Rate> rates() {
        return db.select(VAT_RATE.CATEGORY, VAT_RATE.BASIS_POINTS, VAT_RATE.VALID_FROM)
                .from(VAT_RATE)
                .where(VAT_RATE.COUNTRY.eq("FR"))
                .orderBy(VAT_RATE.BASIS_POINTS.desc(), VAT_RATE.VALID_FROM.desc())
                .fetch(row ->
                        new Rate(
                                VatCategory.valueOf(row.value1()),
                                new VatRate(row.value2()),
                                row.value3()));
    }
}
