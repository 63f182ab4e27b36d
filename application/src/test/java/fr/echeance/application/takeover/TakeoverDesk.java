package fr.echeance.application.takeover;

import fr.echeance.application.privacy.InMemoryErasureJournal;
import fr.echeance.application.privacy.InMemoryLedger;
import fr.echeance.application.shared.FakeProcessing;
import fr.echeance.application.shared.FixedClock;
import fr.echeance.application.shared.Processing;
import fr.echeance.application.shared.SequentialIds;
import fr.echeance.domain.privacy.PersonProof;
import fr.echeance.domain.takeover.Source;
import fr.echeance.domain.takeover.TakeoverMapping;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** All use cases of a takeover over stores in memory, on a day that is given. */
public final class TakeoverDesk {
    public static final SecretKey TAKEOVER_KEY = key(1);
    public static final SecretKey PSEUDONYM_KEY = key(2);
    public static final SecretKey PROOF_KEY = key(3);

    public final FixedClock clock;
    public final Exports exports;
    public final InMemoryTakeovers takeovers;
    public final InMemoryTakenOrders orders = new InMemoryTakenOrders();
    public final InMemoryTakenEntries entries = new InMemoryTakenEntries();
    public final Set<PersonProof> erased = new HashSet<>();
    public final InMemoryErasureJournal journal = new InMemoryErasureJournal();
    public final InMemoryLedger ledger;
    private final FakeProcessing processing;
    private final SequentialIds ids = new SequentialIds();

    public TakeoverDesk(Instant now, Exports exports) {
        this.clock = new FixedClock(now);
        this.exports = exports;
        this.takeovers = new InMemoryTakeovers(clock);
        this.ledger = new InMemoryLedger(clock);
        this.processing = new FakeProcessing(clock, takeovers, orders, entries, ledger);
    }

    /** Uploads each text as the file of its source. */
    public UUID upload(Map<Source, String> files) {
        Optional<UUID> id = Optional.empty();
        for (var file : files.entrySet())
            id =
                    Optional.of(
                            upload(
                                    id,
                                    file.getKey(),
                                    new ByteArrayInputStream(
                                            file.getValue().getBytes(StandardCharsets.UTF_8))));
        return id.orElseThrow();
    }

    public UUID upload(Optional<UUID> id, Source source, InputStream content) {
        var outcome = uploading().handle(new UploadExport.Command(id, source, content));
        return ((UploadExport.Outcome.Kept) outcome).takeover();
    }

    public TakeoverMapping proposed(UUID id) {
        return TakeoverMapping.parse(takeovers.find(id).orElseThrow().mapping());
    }

    public StartTakeover.Outcome start(UUID id) {
        return new StartTakeover(processing, takeovers, exports)
                .handle(new StartTakeover.Command(id, proposed(id)));
    }

    public ViewTakeover.View view(UUID id) {
        return new ViewTakeover(processing, takeovers, exports)
                .handle(new ViewTakeover.Query(id, 0, 100))
                .orElseThrow();
    }

    public FakeProcessing processing() {
        return processing;
    }

    public UploadExport uploading() {
        return new UploadExport(processing, takeovers, exports, ids);
    }

    public StartTakeover starting() {
        return new StartTakeover(processing, takeovers, exports);
    }

    public PreviewTakeover previewing() {
        return new PreviewTakeover(processing, takeovers, exports, TAKEOVER_KEY, PSEUDONYM_KEY);
    }

    public CancelTakeover cancelling() {
        return new CancelTakeover(processing, takeovers);
    }

    public ResumeTakeover resuming() {
        return new ResumeTakeover(processing, takeovers, exports);
    }

    public DiscardExport discarding() {
        return new DiscardExport(processing, takeovers, exports);
    }

    public ForgetUploads forgetting() {
        return new ForgetUploads(processing, takeovers, exports);
    }

    public RunTakeover running() {
        return running(orders);
    }

    RunTakeover running(TakenOrders into) {
        return running(into, processing);
    }

    RunTakeover running(TakenOrders into, Processing within) {
        return new RunTakeover(
                within,
                takeovers,
                exports,
                into,
                entries,
                people -> {
                    Set<PersonProof> known = new HashSet<>(people);
                    known.retainAll(erased);
                    return known;
                },
                ledger,
                journal,
                TAKEOVER_KEY,
                PSEUDONYM_KEY,
                PROOF_KEY);
    }

    private static SecretKey key(int of) {
        return new SecretKeySpec(new byte[] {(byte) of}, "HmacSHA256");
    }
}
