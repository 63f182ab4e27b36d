package fr.echeance.web.account;

import fr.echeance.domain.shared.InvalidValue;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

/** The password once more, for what a stolen token must not do. */
@Schema(name = "PasswordAgain", requiredProperties = "password")
record PasswordBody(@Schema(format = "password") @Nullable String password) {
    String typed() {
        if (password == null) throw new InvalidValue("password", "required");
        return password;
    }

    @Override
    public String toString() {
        return "PasswordBody";
    }
}
