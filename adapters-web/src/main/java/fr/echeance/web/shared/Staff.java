package fr.echeance.web.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Who acts in the back office: the one who knows the development password, until sign-in comes. */
public final class Staff {
    /** As orders name their staff. */
    public static final String NAME = "development";

    /** As holds and the ledger name them. */
    public static final UUID PSEUDONYM =
            UUID.nameUUIDFromBytes(NAME.getBytes(StandardCharsets.UTF_8));

    private Staff() {}
}
