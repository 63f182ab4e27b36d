package fr.echeance.persistence.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.catalog.Assortment;
import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.EditingContract;
import fr.echeance.application.catalog.ProductChanges;
import fr.echeance.application.catalog.ProductSheets;
import fr.echeance.application.catalog.ProductStates;
import fr.echeance.application.catalog.Shelves;
import fr.echeance.application.shared.Processing;
import fr.echeance.persistence.shared.PersistenceFixture;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class JooqEditingTest extends EditingContract {
    private final PersistenceFixture fixture = PersistenceFixture.shared().reset();

    @Override
    protected Processing processing() {
        return fixture.processing();
    }

    @Override
    protected Assortment assortment() {
        return fixture.bean(Assortment.class);
    }

    @Override
    protected Catalog catalog() {
        return fixture.bean(Catalog.class);
    }

    @Override
    protected ProductSheets sheets() {
        return fixture.bean(ProductSheets.class);
    }

    @Override
    protected ProductChanges changes() {
        return fixture.bean(ProductChanges.class);
    }

    @Override
    protected ProductStates states() {
        return fixture.bean(ProductStates.class);
    }

    @Override
    protected Shelves shelves() {
        return fixture.bean(Shelves.class);
    }

    /** What the shop's login may not do, no mistake of the shop's does. */
    @Test
    void theDatabaseRewritesNoTermsNoMoveAndNoAct() throws SQLException {
        try (Connection shop = fixture.connect("shop");
                Statement statement = shop.createStatement()) {
            for (String forbidden :
                    new String[] {
                        "UPDATE catalog.terms SET body = ''",
                        "DELETE FROM catalog.terms",
                        "UPDATE catalog.stock_move SET pieces = 0",
                        "DELETE FROM catalog.stock_move",
                        "DELETE FROM catalog.price_interval",
                        "UPDATE catalog.state_change SET former = 'DRAFT'"
                    })
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
        }
        assertThat(fixture.count("catalog.price_interval")).isEqualTo(4);
    }
}
