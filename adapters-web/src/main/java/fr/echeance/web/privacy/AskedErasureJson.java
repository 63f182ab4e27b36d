package fr.echeance.web.privacy;

import io.swagger.v3.oas.annotations.media.Schema;

import java.time.Instant;

@Schema(name = "AskedErasure")
record AskedErasureJson(
        @Schema(description = "Until then it can be undone") Instant runsAt,
        @Schema(
                        description =
                                "DELETE it to undo the request: it takes no token, since nobody"
                                        + " signs in to an account that is to be erased")
                String undo) {}
