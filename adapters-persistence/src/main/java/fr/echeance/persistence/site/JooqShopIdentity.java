package fr.echeance.persistence.site;

import static fr.echeance.persistence.schema.catalog.Tables.LEGAL_ENTITY;

import fr.echeance.application.site.ShopIdentity;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

@Component
final class JooqShopIdentity implements ShopIdentity {
    private static final TypeReference<Map<String, String>> MENTIONS = new TypeReference<>() {};

    private final DSLContext db;

    JooqShopIdentity(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<String, String> mentions() {
        return db.select(LEGAL_ENTITY.MENTIONS)
                .from(LEGAL_ENTITY)
                .orderBy(LEGAL_ENTITY.CODE)
                .limit(1)
                .fetchOptional(r -> JsonMapper.shared().readValue(r.value1().data(), MENTIONS))
                .orElseGet(Map::of);
    }
}
