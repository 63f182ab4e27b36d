package fr.echeance.domain.delivery;

import java.time.Instant;
import java.util.UUID;

/** The parcel of an order, handed to a carrier: the shop sends each order in one. */
public record Parcel(UUID order, Carrier carrier, TrackingNumber tracking, Instant shippedAt) {}
