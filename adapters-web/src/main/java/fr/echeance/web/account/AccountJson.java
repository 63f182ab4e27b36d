package fr.echeance.web.account;

import fr.echeance.application.account.ViewAccount;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** An account as its owner's program reads it. */
@Schema(name = "Account")
record AccountJson(
        String email,
        @Schema(
                        description = "Of its letters",
                        allowableValues = {"fr", "en"})
                String language,
        Instant openedAt,
        @Schema(
                        description =
                                "The last day if it is not used; absent while an order is under"
                                        + " way")
                @Nullable LocalDate keptUntil) {
    static AccountJson of(ViewAccount.View view) {
        return new AccountJson(
                view.account().email().value(),
                view.account().language().name().toLowerCase(Locale.ROOT),
                view.account().openedAt(),
                view.until().lastDay().orElse(null));
    }
}
