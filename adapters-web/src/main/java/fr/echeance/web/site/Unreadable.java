package fr.echeance.web.site;

import fr.echeance.domain.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why a body of JSON was not read: which property broke which rule, and nothing of what was sent. */
final class Unreadable {
    private static final String WHOLE = "body";

    /** What is called otherwise is not repeated: it is no name of ours. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9.]{0,60}");

    private Unreadable() {}

    static InvalidValue of(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new InvalidValue(WHOLE, "required");
            case UnrecognizedPropertyException unknown -> broken(unknown, "unknown");
            case MismatchedInputException mismatched -> broken(mismatched, "type");
            case InputCoercionException beyond -> broken(beyond, "type");
            case StreamReadException malformed
                    when malformed.getOriginalMessage().startsWith("Duplicate Object property") ->
                    new InvalidValue(WHOLE, "duplicate");
            default -> new InvalidValue(WHOLE, "json");
        };
    }

    private static InvalidValue broken(JacksonException exception, String rule) {
        String path =
                exception.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(name -> name != null)
                        .collect(Collectors.joining("."));
        return new InvalidValue(NAME.matcher(path).matches() ? path : WHOLE, rule);
    }
}
