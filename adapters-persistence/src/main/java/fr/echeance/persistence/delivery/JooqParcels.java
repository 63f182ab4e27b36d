package fr.echeance.persistence.delivery;

import static fr.echeance.persistence.schema.shop.Tables.PARCEL;

import fr.echeance.application.delivery.Parcels;
import fr.echeance.domain.delivery.Carrier;
import fr.echeance.domain.delivery.Parcel;
import fr.echeance.domain.delivery.TrackingNumber;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

@Component
final class JooqParcels implements Parcels {
    private final DSLContext db;

    JooqParcels(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Parcel parcel, Milestones order) {
        db.insertInto(PARCEL)
                .set(PARCEL.ORDER_ID, parcel.order())
                .set(PARCEL.CARRIER, parcel.carrier().name())
                .set(PARCEL.TRACKING_NUMBER, parcel.tracking().value())
                .set(PARCEL.SHIPPED_AT, parcel.shippedAt())
                .set(PARCEL.ACTIVE_UNTIL, RecordKind.PARCEL.rule().deadlines(order).activeUntil())
                .execute();
    }

    @Override
    public Optional<Parcel> ofOrder(UUID order) {
        return db.select(
                        PARCEL.ORDER_ID,
                        PARCEL.CARRIER.convertFrom(Carrier::valueOf),
                        PARCEL.TRACKING_NUMBER.convertFrom(TrackingNumber::new),
                        PARCEL.SHIPPED_AT)
                .from(PARCEL)
                .where(PARCEL.ORDER_ID.eq(order))
                .fetchOptional(Records.mapping(Parcel::new));
    }
}
