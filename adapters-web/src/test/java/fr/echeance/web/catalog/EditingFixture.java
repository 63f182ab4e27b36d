package fr.echeance.web.catalog;

import fr.echeance.application.account.InMemorySavedFilters;
import fr.echeance.application.account.InMemoryStaffAccounts;
import fr.echeance.application.account.ListFilters;
import fr.echeance.application.account.RemoveFilter;
import fr.echeance.application.account.SaveFilter;
import fr.echeance.application.catalog.AddProduct;
import fr.echeance.application.catalog.AdjustStock;
import fr.echeance.application.catalog.ChangeProduct;
import fr.echeance.application.catalog.ChangeState;
import fr.echeance.application.catalog.ExportCatalogue;
import fr.echeance.application.catalog.ImportRows;
import fr.echeance.application.catalog.ListProducts;
import fr.echeance.application.catalog.OrderCategories;
import fr.echeance.application.catalog.RemoveCategory;
import fr.echeance.application.catalog.SaveArticle;
import fr.echeance.application.catalog.SaveCategory;
import fr.echeance.application.catalog.SetPicture;
import fr.echeance.application.catalog.UndoState;
import fr.echeance.application.catalog.ViewPicture;
import fr.echeance.application.catalog.ViewSheet;
import fr.echeance.application.catalog.ViewShelves;
import fr.echeance.application.order.TestShop;
import fr.echeance.web.shared.FilterShelf;
import fr.echeance.web.shared.WebFixture;

/** The back office's catalogue on real use cases over fakes. */
final class EditingFixture {
    static final String HOURGLASS = "/backoffice/catalogue/products/sablier-trois-minutes";

    final TestShop shop = new TestShop();
    final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(shop.clock);
    final WebFixture web =
            new WebFixture(
                    false,
                    shop.processing,
                    new InMemorySavedFilters(staff),
                    shop.catalog,
                    shop.editing,
                    ListProducts.class,
                    ViewSheet.class,
                    ViewShelves.class,
                    AddProduct.class,
                    ChangeProduct.class,
                    SaveArticle.class,
                    AdjustStock.class,
                    ChangeState.class,
                    UndoState.class,
                    SetPicture.class,
                    SaveCategory.class,
                    OrderCategories.class,
                    RemoveCategory.class,
                    ImportRows.class,
                    ExportCatalogue.class,
                    ViewPicture.class,
                    ListFilters.class,
                    SaveFilter.class,
                    RemoveFilter.class,
                    FilterShelf.class,
                    SavedCatalogueFiltersController.class,
                    CatalogueController.class,
                    ProductSheetController.class,
                    ArticleController.class,
                    CategoriesController.class,
                    ImportController.class,
                    PictureController.class);
}
