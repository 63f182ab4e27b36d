package fr.echeance.web.order;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

@Schema(name = "OwnOrder")
record OwnOrderJson(
        OrderJson order,
        @Schema(description = "Where its invoice is, once it is issued; takes the same token")
                @Nullable String invoice) {}
