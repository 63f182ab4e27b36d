package fr.echeance.persistence.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    /** The migrations of "shop" would take "shop_b_rights" for a purpose of their own and grant it. */
    @Test
    void noShopsPrefixBeginsAnothers() {
        assertThatCode(() -> prefixed("shop2")).doesNotThrowAnyException();
        for (String prefix : new String[] {"shop_b", "", "Shop", "a\"b"})
            assertThatThrownBy(() -> prefixed(prefix)).hasMessageContaining("prefix");
    }

    private static DatabaseSettings prefixed(String prefix) {
        return new DatabaseSettings("", prefix, 16, "", "", "", "");
    }
}
