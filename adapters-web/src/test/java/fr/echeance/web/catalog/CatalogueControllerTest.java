package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.echeance.application.catalog.SampleCatalog;
import fr.echeance.domain.catalog.ProductState;
import fr.echeance.web.shared.WebFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueControllerTest {
    private static final String LIST = "/backoffice/catalogue";
    private static final String ACT = "018f2b1c-9a3e-4c4d-8e5f-0123456789ab";

    private final EditingFixture fixture = new EditingFixture();
    private final WebFixture web = fixture.web;

    @Test
    void keepsTheFiltersInTheAddressOfEachPage() throws Exception {
        web.inside(get(LIST + "?q=sab-1&category=sabliers&state=published&zz=1"))
                .andExpect(status().isOk());
        CataloguePage page = web.page(CataloguePage.class);
        assertThat(page.rows())
                .extracting(CataloguePage.Row::slug)
                .containsExactly("sablier-trois-minutes");
        assertThat(page.pager().address())
                .isEqualTo(LIST + "?q=sab-1&category=sabliers&state=published");
        web.inside(get(LIST + "?soldOut=yes"));
        assertThat(web.page(CataloguePage.class).rows())
                .extracting(CataloguePage.Row::slug)
                .containsExactly("confiture-abricot");
    }

    @ParameterizedTest
    @CsvSource({"state=zz, state", "category=%C3%89t%C3%A9, category"})
    void saysWhatCannotBeLookedFor(String query, String field) throws Exception {
        web.inside(get(java.net.URI.create(LIST + "?" + query))).andExpect(status().isBadRequest());
        assertThat(web.page(CataloguePage.class).filters().rules()).containsKey(field);
    }

    @Test
    void withdrawsManyAndUndoesItOnTheNextPage() throws Exception {
        web.inside(
                        post(LIST + "/state")
                                .param("act", ACT)
                                .param("become", "withdrawn")
                                .param("q", "sablier & co")
                                .param("product", "sablier-trois-minutes", "confiture-abricot"))
                .andExpect(status().isSeeOther())
                .andExpect(
                        redirectedUrl(
                                LIST + "?q=sablier+%26+co&act=" + ACT + "&changed=2&incomplete=0"));
        assertThat(state()).isEqualTo(ProductState.WITHDRAWN);
        web.inside(get(LIST + "?act=" + ACT + "&changed=2&incomplete=0"));
        assertThat(web.page(CataloguePage.class).done())
                .isEqualTo(new CataloguePage.Done(ACT, 2, 0));
        web.inside(post(LIST + "/undo").param("act", ACT))
                .andExpect(redirectedUrl(LIST + "?notice=undone"));
        assertThat(state()).isEqualTo(ProductState.PUBLISHED);
        web.inside(post(LIST + "/undo").param("act", ACT).param("from", "sablier-trois-minutes"))
                .andExpect(redirectedUrl(EditingFixture.HOURGLASS + "?notice=undone"));
    }

    @Test
    void withdrawsNothingWhenNothingIsTicked() throws Exception {
        web.inside(post(LIST + "/state").param("act", ACT).param("become", "withdrawn"))
                .andExpect(redirectedUrl(LIST + "?act=" + ACT + "&changed=0&incomplete=0"));
    }

    @ParameterizedTest
    @CsvSource({
        "zz, withdrawn, confiture-abricot, ''",
        "018f2b1c-9a3e-4c4d-8e5f-0123456789ab, draft, confiture-abricot, ''",
        "018f2b1c-9a3e-4c4d-8e5f-0123456789ab, '', confiture-abricot, ''",
        "018f2b1c-9a3e-4c4d-8e5f-0123456789ab, withdrawn, <script>, ''",
        "018f2b1c-9a3e-4c4d-8e5f-0123456789ab, withdrawn, confiture-abricot, //example.com"
    })
    void refusesWhatNoPageSends(String act, String become, String product, String from)
            throws Exception {
        web.inside(
                        post(LIST + "/state")
                                .param("act", act)
                                .param("become", become)
                                .param("product", product)
                                .param("from", from))
                .andExpect(status().isBadRequest());
    }

    @Test
    void savesFiltersWithoutWhatWasTyped() throws Exception {
        web.inside(
                        post(LIST + "/filters")
                                .param("filterName", "Épuisés")
                                .param("q", "sablier")
                                .param("soldOut", "yes"))
                .andExpect(redirectedUrl(LIST + "?soldOut=yes&notice=filter_saved"));
        web.inside(post(LIST + "/filters").param("filterName", "Rien").param("q", "sablier"))
                .andExpect(redirectedUrl(LIST + "?notice=no_filter"));
        web.inside(get(LIST + "?soldOut=yes&notice=filter_saved"));
        assertThat(web.page(CataloguePage.class).notice()).isEqualTo("filter_saved");
        assertThat(web.page(CataloguePage.class).saved().query()).isEqualTo("soldOut=yes");
        web.inside(post(LIST + "/filters/remove").param("filterName", "Épuisés"))
                .andExpect(redirectedUrl(LIST + "?notice=filter_removed"));
    }

    private ProductState state() {
        return fixture.shop.editing.find(SampleCatalog.HOURGLASS).orElseThrow().state();
    }
}
