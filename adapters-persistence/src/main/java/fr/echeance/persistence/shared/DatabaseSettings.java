package fr.echeance.persistence.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop reaches PostgreSQL.
 *
 * @param url JDBC address of the database
 * @param prefix begins the name of every role, so that two shops can share a server; without an underscore, so that none begins another
 * @param poolSize connections of the shop's own login, 1 to 100
 */
@ConfigurationProperties("echeance.database")
record DatabaseSettings(
        String url,
        @DefaultValue("echeance") String prefix,
        @DefaultValue("16") int poolSize,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("") String shopPassword,
        @DefaultValue("") String sweeperPassword,
        @DefaultValue("") String technicianPassword) {
    DatabaseSettings {
        if (!prefix.matches("[a-z][a-z0-9]{0,15}"))
            throw new IllegalArgumentException(
                    "echeance.database.prefix is of at most 16 small letters and digits");
    }
}
