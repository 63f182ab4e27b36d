package fr.echeance.persistence.takeover;

import fr.echeance.application.takeover.CancelTakeover;
import fr.echeance.application.takeover.DiscardExport;
import fr.echeance.application.takeover.ForgetUploads;
import fr.echeance.application.takeover.ListTakeovers;
import fr.echeance.application.takeover.PreviewTakeover;
import fr.echeance.application.takeover.ResumeTakeover;
import fr.echeance.application.takeover.RunTakeover;
import fr.echeance.application.takeover.StartTakeover;
import fr.echeance.application.takeover.UploadExport;
import fr.echeance.application.takeover.ViewTakeover;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.TakeoverMapping;
import fr.echeance.persistence.shared.PersistenceFixture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Every use case of a takeover, on every branch that speaks to the database. */
public record TakeoverPath(PersistenceFixture fixture) {
    static final String CUSTOMERS =
            """
            CustomerKey,FirstName,LastName,BirthDate,EmailAddress,Phone,Street,PostCode,City
            10,AURORE,MINUIT,4/8/1966,aurore@former.example.com,0199001234,1 rue du Soir,75011,Paris
            11,BASILE,MIDI,,basile@former.example.com,,2 rue du Jour,69001,Lyon
            12,NOBODY,NEVER,,,,,,
            """;
    static final String PRODUCTS =
            "ProductKey,ProductSKU,ProductName,ProductPrice\n1,HG-1,Hourglass,35\n";
    static final String SALES = "OrderDate,OrderNumber,ProductKey,CustomerKey,OrderQuantity\n";

    /** One live, one in the archive, one overdue whose entry is in the archive, one that nobody can read. */
    static final String ALL_VERDICTS =
            SALES
                    + """
                    6/13/2026,SO1,1,10,1
                    6/13/2021,SO2,1,11,2
                    6/13/2017,SO3,1,99,2
                    never,SO4,1,10,1
                    """;

    public void walk() {
        UUID id = upload(ALL_VERDICTS);
        use(PreviewTakeover.class)
                .handle(new PreviewTakeover.Query(id, mapping(id), Optional.empty()));
        start(id);
        use(CancelTakeover.class).handle(id);
        use(ResumeTakeover.class).handle(id);
        use(RunTakeover.class).handle(id);
        use(ViewTakeover.class).handle(new ViewTakeover.Query(id, 0, 10));
        use(ListTakeovers.class).handle();
        use(DiscardExport.class).handle(upload(ALL_VERDICTS));
        use(ForgetUploads.class).handle();
        start(upload(ALL_VERDICTS));
    }

    UUID upload(String sales) {
        UUID id = upload(Optional.empty(), Source.SALES, sales);
        upload(Optional.of(id), Source.CUSTOMERS, CUSTOMERS);
        return upload(Optional.of(id), Source.PRODUCTS, PRODUCTS);
    }

    StartTakeover.Outcome start(UUID id) {
        return use(StartTakeover.class).handle(new StartTakeover.Command(id, mapping(id)));
    }

    ViewTakeover.View view(UUID id) {
        return use(ViewTakeover.class).handle(new ViewTakeover.Query(id, 0, 10)).orElseThrow();
    }

    private TakeoverMapping mapping(UUID id) {
        return TakeoverMapping.parse(view(id).takeover().mapping());
    }

    private UUID upload(Optional<UUID> id, Source source, String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return ((UploadExport.Outcome.Kept)
                        use(UploadExport.class)
                                .handle(new UploadExport.Command(id, source, content)))
                .takeover();
    }

    <T> T use(Class<T> useCase) {
        return fixture.bean(useCase);
    }
}
