package fr.echeance.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class ImportedHashTest {
    @Test
    void readsTheHashesThatTheShopMakes() {
        ImportedHash hash =
                ImportedHash.of(
                                "$argon2id$v=19$m=7168,t=5,p=1$AAECAwQFBgcICQoLDA0ODw$"
                                        + "/".repeat(43))
                        .orElseThrow();
        assertThat(hash)
                .isEqualTo(
                        new ImportedHash(
                                "1.3",
                                7168,
                                5,
                                1,
                                "AAECAwQFBgcICQoLDA0ODw==",
                                "/".repeat(43) + "="));
        assertThat(hash.representation(JsonMapper.shared()).path("credentialData").asString())
                .isEqualTo(
                        "{\"hashIterations\":5,\"algorithm\":\"argon2\",\"additionalParameters\":{\"type\":[\"id\"],"
                            + "\"version\":[\"1.3\"],\"hashLength\":[\"32\"],\"memory\":[\"7168\"],\"parallelism\":[\"1\"]}}");
        assertThat(hash).hasToString("ImportedHash");
    }

    @Test
    void leavesAloneWhatKeycloakKeepsAlready() {
        assertThat(ImportedHash.of(KeycloakIdentities.REFERENCE + "x")).isEmpty();
    }
}
