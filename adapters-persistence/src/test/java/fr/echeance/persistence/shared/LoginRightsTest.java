package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody means well and grants a right: the shop says so and does not start. */
class LoginRightsTest {
    private final PersistenceFixture fixture = PersistenceFixture.shared();
    private final LoginRights rights = fixture.bean(LoginRights.class);

    @Test
    void whatTheMigrationsGrantIsNotTooMuch() {
        assertThatCode(rights::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GRANT SELECT (email) ON shop.order_contact TO echeance_shop; REVOKE SELECT (email)"
                    + " ON shop.order_contact FROM echeance_shop; echeance_shop: rights on records",
                "GRANT SELECT ON archive.orders TO echeance_technician; REVOKE SELECT ON"
                        + " archive.orders FROM echeance_technician; echeance_technician: rights on"
                        + " records",
                "ALTER ROLE echeance_shop SUPERUSER; ALTER ROLE echeance_shop NOSUPERUSER;"
                        + " echeance_shop: SUPERUSER",
                "ALTER ROLE echeance_sweeper BYPASSRLS; ALTER ROLE echeance_sweeper NOBYPASSRLS;"
                        + " echeance_sweeper: BYPASSRLS",
                "ALTER ROLE echeance_shop INHERIT; ALTER ROLE echeance_shop NOINHERIT;"
                        + " echeance_shop: INHERIT",
                "ALTER ROLE echeance_rights BYPASSRLS; ALTER ROLE echeance_rights NOBYPASSRLS;"
                        + " echeance_shop as echeance_rights: BYPASSRLS",
                "ALTER TABLE catalog.picture OWNER TO echeance_rights; ALTER TABLE catalog.picture"
                    + " OWNER TO echeance_owner; echeance_shop as echeance_rights: owner of tables",
                "GRANT echeance_retention TO echeance_shop; REVOKE echeance_retention FROM"
                        + " echeance_shop; echeance_shop as echeance_retention: not a role of its"
                        + " purposes",
                "GRANT pg_read_all_data TO echeance_order_management; REVOKE pg_read_all_data FROM"
                    + " echeance_order_management; echeance_shop as pg_read_all_data: not a role of"
                    + " its purposes",
                "ALTER TABLE catalog.picture OWNER TO echeance_technician; ALTER TABLE"
                        + " catalog.picture OWNER TO echeance_owner; echeance_technician: owner of"
                        + " tables"
            })
    void oneRightTooMuchIsNamed(String grant, String back, String named) {
        fixture.superuser(grant);
        try {
            assertThatThrownBy(rights::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(named);
        } finally {
            fixture.superuser(back);
        }
    }

    @Test
    void theShopDoesNotStart() {
        fixture.superuser("ALTER ROLE echeance_shop BYPASSRLS");
        try {
            assertThatThrownBy(fixture::node).hasStackTraceContaining("echeance_shop: BYPASSRLS");
        } finally {
            fixture.superuser("ALTER ROLE echeance_shop NOBYPASSRLS");
        }
    }
}
