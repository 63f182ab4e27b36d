package fr.echeance.web.shared;

import fr.echeance.domain.security.Origin;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import javax.crypto.SecretKey;

/** Where a request comes from, as the security log knows it: the address itself goes no further. */
@Component
public final class Origins {
    private final SecretKey key;

    Origins(@Qualifier("originKey") SecretKey key) {
        this.key = key;
    }

    public Origin of(HttpServletRequest request) {
        return Origin.of(Callers.of(request), key);
    }
}
