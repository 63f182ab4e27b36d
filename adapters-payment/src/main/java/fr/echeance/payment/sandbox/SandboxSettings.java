package fr.echeance.payment.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * The sandbox provider.
 *
 * @param directory where it keeps its payments: a store of its own, which survives the death of the shop
 * @param publicUrl of the shop, for the way back and for the events
 */
@ConfigurationProperties("echeance.payment.sandbox")
record SandboxSettings(Path directory, String publicUrl) {}
