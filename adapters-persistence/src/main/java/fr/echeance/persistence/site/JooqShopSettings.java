package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.catalog.Tables.LEGAL_ENTITY;
import static fr.echeance.persistence.schema.catalog.Tables.SHIPPING_METHOD;
import static fr.echeance.persistence.schema.catalog.Tables.TERMS;

import fr.echeance.application.site.ShopSettings;
import fr.echeance.domain.shared.Language;
import fr.echeance.domain.shared.Money;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

@Component
final class JooqShopSettings implements ShopSettings {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext db;

    JooqShopSettings(DSLContext db) {
        this.db = db;
    }

    @Override
    public void put(Delivery delivery) {
        db.insertInto(SHIPPING_METHOD)
                .set(SHIPPING_METHOD.CODE, delivery.code())
                .set(SHIPPING_METHOD.POSITION, delivery.position())
                .set(SHIPPING_METHOD.NAME_FR, in(Language.FR, delivery.name()))
                .set(SHIPPING_METHOD.NAME_EN, in(Language.EN, delivery.name()))
                .set(SHIPPING_METHOD.DELAY_FR, in(Language.FR, delivery.delay()))
                .set(SHIPPING_METHOD.DELAY_EN, in(Language.EN, delivery.delay()))
                .set(SHIPPING_METHOD.PRICE_CENTS, delivery.price().cents())
                .set(
                        SHIPPING_METHOD.FREE_FROM_CENTS,
                        delivery.freeFrom().map(Money::cents).orElse(null))
                .set(SHIPPING_METHOD.MAX_DAYS, delivery.maxDays())
                .onConflict(SHIPPING_METHOD.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Override
    public boolean put(Version version) {
        return db.insertInto(TERMS)
                        .set(TERMS.PAGE, version.page().name())
                        .set(TERMS.VERSION, version.version())
                        .set(TERMS.LANGUAGE, version.language().name())
                        .set(TERMS.IN_FORCE_FROM, version.inForceFrom())
                        .set(TERMS.TITLE, version.title())
                        .set(TERMS.BODY, version.body())
                        .set(TERMS.DIGEST, digest(version.title() + "\n" + version.body()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public void putLegalEntity(String code, Map<String, String> mentions) {
        db.insertInto(LEGAL_ENTITY)
                .set(LEGAL_ENTITY.CODE, code)
                .set(LEGAL_ENTITY.MENTIONS, JSONB.valueOf(JSON.writeValueAsString(mentions)))
                .onConflict(LEGAL_ENTITY.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static String in(Language language, Map<Language, String> texts) {
        return Objects.requireNonNull(texts.get(language), "a text in every language");
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
