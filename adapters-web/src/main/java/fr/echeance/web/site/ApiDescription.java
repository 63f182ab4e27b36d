package fr.echeance.web.site;

import fr.echeance.web.shared.Api;
import fr.echeance.web.shared.Customer;
import fr.echeance.web.shared.Shell;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the headless API ({@code /v3/api-docs}), from the controllers and, for examples, from {@code api/<operation>.json}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String SIGN_IN = "signIn";
    private static final String ABOUT =
            """
            The shop without its pages. Buying takes no sign-in: a cart belongs to whoever knows its id, and so does, while there is time \
            to pay, the order that it became. What is under `/account` takes the token of a customer (OpenID Connect, authorization code \
            with PKCE). Texts are French, or English by `Accept-Language`.

            Refusals are `application/problem+json` (RFC 9457). Bad input names field and rule in `errors`, never the value. Properties that \
            are not described are refused.

            `Idempotency-Key` (16 to 128 visible characters) makes a write that creates something safe to send again: the first answer comes \
            again with `Idempotent-Replayed: true`, for a day at least. A request that was refused made nothing and may be corrected under \
            its key.

            Answers with an `ETag` take `If-None-Match`; changes of a cart and of an address take `If-Match`.\
            """;

    @Bean
    OpenAPI about() {
        // They come from the request, but are nothing that it says.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Shell.class, Customer.class);
        return new OpenAPI()
                .info(new Info().title("Échéance: headless shop").version("1").description(ABOUT))
                .addServersItem(new Server().url("/"))
                .components(new Components().addSecuritySchemes(SIGN_IN, signIn()));
    }

    private static SecurityScheme signIn() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(
                        new OAuthFlows()
                                .authorizationCode(
                                        new OAuthFlow()
                                                .authorizationUrl("/oauth2/authorize")
                                                .tokenUrl("/oauth2/token")
                                                .scopes(
                                                        new Scopes()
                                                                .addString(
                                                                        "openid",
                                                                        "Who signed in"))));
    }

    @Bean
    ModelConverter requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    @Bean
    OpenApiCustomizer examplesAndProblems() {
        return api -> {
            api.getComponents().addSchemas("Problem", ProblemJson.schema());
            api.getPaths()
                    .forEach((address, path) ->
                            path.readOperations()
                                    .forEach(operation -> complete(address, operation)));
        };
    }

    private static void complete(String address, Operation operation) {
        ApiResponses responses = operation.getResponses();
        if (operation.getRequestBody() != null || address.equals("/api/shop/v1/products"))
            refusal(responses, "400", "Something is missing or malformed");
        if (address.equals(Api.ACCOUNT) || address.startsWith(Api.ACCOUNT + "/")) {
            operation.addSecurityItem(new SecurityRequirement().addList(SIGN_IN, "openid"));
            refusal(responses, "401", "No token, or none that is good here");
            refusal(responses, "403", "The token is no customer's");
            refusal(responses, "410", "The account is closed or gone");
        }
        if (address.contains("{")) refusal(responses, "404", "There is no such thing");
        refusal(responses, "default", "Any other refusal");
        responses.forEach((status, response) -> {
            if (status.matches("[45]..|default"))
                response.setContent(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        });
        ApiExample.of(operation.getOperationId()).ifPresent(example -> example.enter(operation));
    }

    private static void refusal(ApiResponses responses, String status, String description) {
        responses.computeIfAbsent(status, _ -> new ApiResponse().description(description));
    }
}
