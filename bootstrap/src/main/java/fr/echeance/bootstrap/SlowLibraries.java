package fr.echeance.bootstrap;

import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.zaxxer.hikari.HikariConfig;

import io.swagger.v3.core.util.Json31;

import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

import java.net.http.HttpClient;
import java.util.List;

/** Loads on another processor what the first would wait for later: a start is mostly the loading of classes. */
final class SlowLibraries implements BackgroundPreinitializer {
    private static final List<String> SECURITY =
            List.of(
                    "org.springframework.security.config.annotation.web.builders.HttpSecurity",
                    "org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer",
                    "org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService");

    @Override
    public void preinitialize() throws ClassNotFoundException {
        DSL.using(SQLDialect.POSTGRES).select(DSL.val(1)).getSQL();
        new ClassicConfiguration();
        new HikariConfig();
        for (String name : SECURITY) Class.forName(name, true, getClass().getClassLoader());
        new DefaultJWTProcessor<>();
        Json31.mapper();
        HttpClient.newHttpClient().close();
    }
}
