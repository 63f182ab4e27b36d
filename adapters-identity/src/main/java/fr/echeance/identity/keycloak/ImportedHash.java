package fr.echeance.identity.keycloak;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An Argon2id hash in the words of PHC strings, to be taken over as it is: who has a password keeps it. */
record ImportedHash(
        String version, int kibibytes, int passes, int lanes, String salt, String hash) {
    static final String TYPE = "password";

    private static final Pattern PHC =
            Pattern.compile(
                    "\\$argon2id\\$v=(\\d+)\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)");

    /** Empty for what is no hash but says who keeps it. */
    static Optional<ImportedHash> of(String stored) {
        Matcher parts = PHC.matcher(stored);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(
                new ImportedHash(
                        parts.group(1).equals("19") ? "1.3" : "1.0",
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        padded(parts.group(5)),
                        padded(parts.group(6))));
    }

    /** Keycloak's CredentialRepresentation. */
    ObjectNode representation(JsonMapper json) {
        ObjectNode secret = json.createObjectNode().put("value", hash).put("salt", salt);
        secret.putObject("additionalParameters");
        ObjectNode data =
                json.createObjectNode().put("hashIterations", passes).put("algorithm", "argon2");
        ObjectNode more = data.putObject("additionalParameters");
        more.putArray("type").add("id");
        more.putArray("version").add(version);
        more.putArray("hashLength").add(String.valueOf(bytes()));
        more.putArray("memory").add(String.valueOf(kibibytes));
        more.putArray("parallelism").add(String.valueOf(lanes));
        return json.createObjectNode()
                .put("type", TYPE)
                .put("secretData", secret.toString())
                .put("credentialData", data.toString());
    }

    @Override
    public String toString() {
        return "ImportedHash";
    }

    private int bytes() {
        return Base64.getDecoder().decode(hash).length;
    }

    /** PHC strings leave out what fills Base64 up. */
    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }
}
