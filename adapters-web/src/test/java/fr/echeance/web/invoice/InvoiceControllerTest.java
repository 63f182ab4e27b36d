package fr.echeance.web.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.invoice.ViewInvoice;
import fr.echeance.application.order.SampleOrders;
import fr.echeance.application.order.TestShop;
import fr.echeance.domain.invoice.Invoice;
import fr.echeance.domain.order.Order;
import fr.echeance.domain.privacy.Deadline;
import fr.echeance.domain.privacy.Milestone;
import fr.echeance.domain.privacy.Milestones;
import fr.echeance.domain.privacy.RecordKind;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.order.Sums;
import fr.echeance.web.shared.VisibleOrders;
import fr.echeance.web.shared.WebFixture;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.LocalDate;
import java.util.Objects;

class InvoiceControllerTest {
    private final TestShop shop = new TestShop();
    private final IssuedInvoices invoices = new IssuedInvoices();
    private final WebFixture web =
            new WebFixture(
                    false,
                    shop.clock,
                    shop.processing,
                    invoices,
                    ViewInvoice.class,
                    InvoiceController.class);
    private final Order order = shop.orders.find(shop.paid()).orElseThrow();
    private final String address = "/orders/" + order.number().value() + "/invoice";

    @Test
    void showsTheInvoiceWithItsMentionsUntilItsLastDay() throws Exception {
        issue();
        web.perform(get(address).cookie(seen()))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"));
        InvoicePage page = web.page(InvoicePage.class);
        assertThat(page.number()).isEqualTo("2026-000001");
        assertThat(page.sums())
                .isEqualTo(
                        new Sums(
                                2_980,
                                "À domicile",
                                590,
                                3_570,
                                java.util.List.of(new Sums.Vat(2000, 2_975, 595))));
        assertThat(page.lines().getFirst().unitNet()).isEqualTo(1_490 - 248);
        assertThat(page.seller())
                .startsWith("À la bonne heure", "SAS au capital de 10 000 €")
                .endsWith("TVA FR00000000000");
        assertThat(page.buyer()).startsWith("Basile Quartz").endsWith("75003 Paris");
        assertThat(page.mark().lastDay()).isEqualTo("2036-12-31");
    }

    @Test
    void hasNoneBeforeOneIsIssued() throws Exception {
        web.perform(get(address).cookie(seen())).andExpect(status().isNotFound());
    }

    @Test
    void showsItToNobodyElse() throws Exception {
        issue();
        web.perform(get(address)).andExpect(redirectedUrl("/orders/lookup"));
        web.perform(get("/orders/E-00000-00000/invoice").cookie(seen()))
                .andExpect(redirectedUrl("/orders/lookup"));
    }

    private void issue() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        invoices.add(
                Invoice.issue(
                        shop.ids.next(),
                        invoices.next("fr", day).number(),
                        day,
                        order,
                        Deadline.dayOf(order.placedAt()),
                        SampleOrders.address("Basile Quartz"),
                        Language.FR,
                        invoices.seller().mentions()),
                RecordKind.INVOICE
                        .rule()
                        .deadlines(Milestones.of(Milestone.FISCAL_YEAR_CLOSED, day)));
    }

    private Cookie seen() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        web.bean(VisibleOrders.class)
                .add(new MockHttpServletRequest(), response, order.number(), order.id());
        return Objects.requireNonNull(response.getCookie("orders"));
    }
}
