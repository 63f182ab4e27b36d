package fr.echeance.web.site;

import fr.echeance.application.order.ReadTerms;
import fr.echeance.application.order.Terms;
import fr.echeance.domain.shared.Language;
import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The general terms of sale, for programs that must show them before an order. */
@RestController
@RequestMapping(path = Api.SHOP + "/terms", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Checkout")
class TermsApiController {
    private final ReadTerms readTerms;

    TermsApiController(ReadTerms readTerms) {
        this.readTerms = readTerms;
    }

    @GetMapping
    @Operation(operationId = "getTerms", summary = "The general terms of sale in force")
    ResponseEntity<TermsJson> show(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr")
                    String accepted) {
        Language language = Api.language(accepted);
        return readTerms
                .handle(new ReadTerms.Query(Optional.empty(), language))
                .map(text -> Api.shared(TermsJson.of(text, language)))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no terms in force"));
    }

    @Schema(name = "Terms")
    record TermsJson(
            @Schema(description = "To be sent back with the order") String version,
            String language,
            Instant inForceFrom,
            String title,
            @Schema(description = "Paragraphs; a line that begins with « ## » is a heading")
                    String body,
            @Schema(description = "SHA-256 of title, line feed and body in UTF-8") String digest) {
        static TermsJson of(Terms.Text text, Language language) {
            return new TermsJson(
                    text.version(),
                    language.name().toLowerCase(Locale.ROOT),
                    text.inForceFrom(),
                    text.title(),
                    text.body(),
                    text.digest());
        }
    }
}
