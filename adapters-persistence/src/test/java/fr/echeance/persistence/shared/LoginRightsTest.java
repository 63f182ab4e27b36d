package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Somebody means well and grants a right: the shop says so and does not start. */
class LoginRightsTest {
    /** Since which release of PostgreSQL it can be said, what is granted, how it is taken back, what is named. */
    private static final String GRANTS =
            """
            15 | GRANT SELECT (email) ON shop.order_contact TO $shop | REVOKE SELECT (email) ON shop.order_contact FROM $shop | $shop: rights on records
            15 | GRANT SELECT ON archive.orders TO $technician | REVOKE SELECT ON archive.orders FROM $technician | $technician: rights on records
            15 | ALTER ROLE $shop SUPERUSER | ALTER ROLE $shop NOSUPERUSER | $shop: SUPERUSER
            15 | ALTER ROLE $sweeper BYPASSRLS | ALTER ROLE $sweeper NOBYPASSRLS | $sweeper: BYPASSRLS
            15 | ALTER ROLE $shop INHERIT | ALTER ROLE $shop NOINHERIT | $shop: INHERIT
            16 | GRANT $rights TO $shop WITH INHERIT TRUE GRANTED BY $owner | GRANT $rights TO $shop WITH INHERIT FALSE GRANTED BY $owner | $shop as $rights: INHERIT
            15 | GRANT $rights TO $shop WITH ADMIN OPTION GRANTED BY $owner | REVOKE ADMIN OPTION FOR $rights FROM $shop GRANTED BY $owner | $shop as $rights: ADMIN OPTION
            15 | GRANT $rights TO $order_management | REVOKE $rights FROM $order_management | $shop as $order_management: member of another role
            16 | GRANT $rights TO $order_management WITH INHERIT TRUE, SET FALSE | REVOKE $rights FROM $order_management | $shop as $order_management: member of another role
            15 | ALTER ROLE $rights BYPASSRLS | ALTER ROLE $rights NOBYPASSRLS | $shop as $rights: BYPASSRLS
            15 | ALTER TABLE catalog.picture OWNER TO $rights | ALTER TABLE catalog.picture OWNER TO $owner | $shop as $rights: owner of tables
            15 | GRANT $retention TO $shop | REVOKE $retention FROM $shop | $shop as $retention: not a role of its purposes
            16 | GRANT $retention TO $shop WITH INHERIT TRUE, SET FALSE | REVOKE $retention FROM $shop | $shop as $retention: not a role of its purposes
            15 | GRANT pg_read_all_data TO $order_management | REVOKE pg_read_all_data FROM $order_management | $shop as pg_read_all_data: not a role of its purposes
            15 | ALTER TABLE catalog.picture OWNER TO $technician | ALTER TABLE catalog.picture OWNER TO $owner | $technician: owner of tables
            """;

    private static final PersistenceFixture FIXTURE = PersistenceFixture.shared();

    private final LoginRights rights = FIXTURE.bean(LoginRights.class);

    @Test
    void whatTheMigrationsGrantIsNotTooMuch() {
        assertThatCode(rights::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("grants")
    void oneRightTooMuchIsNamed(String grant, String back, String named) {
        FIXTURE.superuser(grant);
        try {
            assertThatThrownBy(rights::check)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(named);
        } finally {
            FIXTURE.superuser(back);
        }
        assertThatCode(rights::check).doesNotThrowAnyException();
    }

    @Test
    void theShopDoesNotStart() {
        String shop = FIXTURE.role("shop");
        FIXTURE.superuser("ALTER ROLE %s BYPASSRLS".formatted(shop));
        try {
            assertThatThrownBy(FIXTURE::node).hasStackTraceContaining(shop + ": BYPASSRLS");
        } finally {
            FIXTURE.superuser("ALTER ROLE %s NOBYPASSRLS".formatted(shop));
        }
    }

    static Stream<Arguments> grants() {
        return GRANTS.replace("$", FIXTURE.role(""))
                .lines()
                .map(line -> line.split(" \\| "))
                .filter(line -> Integer.parseInt(line[0]) <= FIXTURE.release())
                .map(line -> Arguments.of(line[1], line[2], line[3]));
    }
}
