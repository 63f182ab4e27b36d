package fr.echeance.application.audience;

import fr.echeance.application.order.SampleOrders;
import fr.echeance.domain.audience.Device;
import fr.echeance.domain.audience.Identifier;
import fr.echeance.domain.audience.PageView;
import fr.echeance.domain.audience.SeenPage;
import fr.echeance.domain.audience.SitePage;
import fr.echeance.domain.audience.Source;
import fr.echeance.domain.audience.VisitorHash;
import fr.echeance.domain.shared.Language;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Pages that somebody saw. */
public final class SampleViews {
    public static final Source SEARCH = Source.of("www.qwant.com", false);

    private SampleViews() {}

    public static VisitorHash hash(UUID identifier) {
        return VisitorHash.of(identifier, SampleOrders.KEY);
    }

    /** A page that somebody has just seen, coming from elsewhere. */
    public static SeenPage seen(SitePage page, Optional<Identifier> identifier) {
        return new SeenPage(
                page,
                Optional.empty(),
                page != SitePage.OTHER,
                SEARCH,
                Language.FR,
                Device.WIDE,
                identifier);
    }

    /** By a link there. */
    public static SeenPage from(String host) {
        return new SeenPage(
                SitePage.HOME,
                Optional.empty(),
                true,
                Source.of(host, false),
                Language.FR,
                Device.WIDE,
                Optional.empty());
    }

    /** Of a product, at the beginning of a visit, by nobody in particular. */
    public static PageView product(Instant at) {
        return view(at, SitePage.PRODUCT, SEARCH, Optional.empty());
    }

    public static PageView view(
            Instant at, SitePage page, Source source, Optional<PageView.Visitor> visitor) {
        return new PageView(
                UUID.randomUUID(),
                at,
                page,
                page == SitePage.PRODUCT ? Optional.of("sablier-dune") : Optional.empty(),
                true,
                source,
                Language.FR,
                Device.WIDE,
                visitor);
    }

    public static PageView missing(Instant at, Source source) {
        PageView page = product(at);
        return new PageView(
                page.id(),
                at,
                SitePage.OTHER,
                Optional.empty(),
                false,
                source,
                page.language(),
                page.device(),
                Optional.empty());
    }
}
