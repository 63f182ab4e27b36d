package fr.echeance.web.account;

import fr.echeance.domain.shared.EmailAddress;
import fr.echeance.domain.shared.InvalidValue;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

@Schema(name = "NewEmail", requiredProperties = "email")
record NewEmailBody(@Nullable String email) {
    EmailAddress toAddress() {
        if (email == null) throw new InvalidValue("email", "required");
        return new EmailAddress(email);
    }
}
