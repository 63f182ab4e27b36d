package fr.echeance.web.site;

import fr.echeance.web.shared.Page;
import fr.echeance.web.shared.SafeHeaders;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.ShellResolver;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.http.server.ServletServerHttpResponse;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

/** What the container refuses by itself, before it knows whose address that is (such as {@code %00} in it): our page and our problem all the same. */
@Configuration(proxyBeanMethods = false)
class ContainerRefusals {
    /** A slash in disguise is refused by Spring Security, so that the page is ours. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> noPageOfTheContainer(
            ObjectProvider<ShellResolver> shells,
            ObjectProvider<HttpMessageConverter<Page>> pages) {
        return factory -> {
            factory.addConnectorCustomizers(connector ->
                    connector.setEncodedSolidusHandling(
                            EncodedSolidusHandling.PASS_THROUGH.getValue()));
            factory.addContextCustomizers(context -> {
                if (!(context.getParent() instanceof StandardHost host)) return;
                host.setErrorReportValveClass(Ours.class.getName());
                host.getPipeline().addValve(new Ours(shells, pages));
            });
        };
    }

    private static final class Ours extends ErrorReportValve {
        private static final JsonMapper JSON =
                JsonMapper.builder()
                        .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                        .build();

        private final ObjectProvider<ShellResolver> shells;
        private final ObjectProvider<HttpMessageConverter<Page>> pages;

        Ours(
                ObjectProvider<ShellResolver> shells,
                ObjectProvider<HttpMessageConverter<Page>> pages) {
            this.shells = shells;
            this.pages = pages;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable defect) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported())
                return;
            try {
                answer(request.getRequest(), response.getResponse(), status);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void answer(HttpServletRequest request, HttpServletResponse response, int status)
                throws IOException {
            String id = UUID.randomUUID().toString();
            SafeHeaders.bare(response);
            if (request.getRequestURI().startsWith("/api/")) {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream()
                        .write(
                                JSON.writeValueAsBytes(
                                        ProblemJson.of(
                                                HttpStatus.valueOf(status),
                                                null,
                                                null,
                                                Map.of(),
                                                Map.of(),
                                                id)));
                return;
            }
            Shell shell = shells.getObject().shell(new Unread(request));
            ServletServerHttpResponse page = new ServletServerHttpResponse(response);
            pages.getObject()
                    .write(
                            new ProblemPage(shell, status, null, id),
                            new MediaType(
                                    MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8),
                            page);
            page.flush();
        }
    }

    /** A request that was refused unread: nothing of it is repeated, and the container cannot tell its cookies. */
    private static final class Unread extends HttpServletRequestWrapper {
        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return "/";
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public Cookie[] getCookies() {
            return new Cookie[0];
        }
    }
}
