package fr.echeance.web.site;

import fr.echeance.application.account.ProviderAway;
import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Problem;
import fr.echeance.web.shared.Shell;
import fr.echeance.web.shared.ShellResolver;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What goes wrong, said once: a page for people, problem+json (RFC 9457) for programs. Names field and rule, never the value; a defect has
 * a correlation id, under which the log keeps the exception's class and place, never its message.
 */
@ControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ShellResolver shells;

    ProblemAdvice(ShellResolver shells) {
        this.shells = shells;
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(InvalidValue invalid, WebRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST,
                new Answer(
                        "invalid-input",
                        invalid.getMessage(),
                        Map.of(invalid.field(), invalid.rule()),
                        Map.of()),
                request,
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        problem.retryAfter()
                .ifPresent(
                        seconds -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        return answer(
                problem.status(),
                new Answer(
                        problem.kind().orElse(null),
                        problem.getMessage(),
                        problem.broken(),
                        problem.more()),
                request,
                headers);
    }

    /** Parameters that the container could not decode, or that are too many or too long. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable, WebRequest request) {
        return answer(
                HttpStatusCode.valueOf(undecodable.getErrorCode()),
                Answer.BARE,
                request,
                new HttpHeaders());
    }

    /** Names and values with control characters: Spring Security refuses them when they are read, and repeats them in its message. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, Answer.BARE, request, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> away(ProviderAway away, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "60");
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                new Answer(
                        "sign-in-away",
                        "whoever lets people in does not answer",
                        Map.of(),
                        Map.of()),
                request,
                headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> defect(Exception defect, WebRequest request) {
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, Answer.BARE, request, new HttpHeaders(), defect);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(new InvalidValue(missing.getParameterName(), "required"), request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(Unreadable.of(unreadable.getCause()), request);
    }

    /** What is no id of anything names nothing: as an id that nothing has. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (!(mismatch instanceof MethodArgumentTypeMismatchException argument))
            return handleExceptionInternal(mismatch, null, headers, status, request);
        return argument.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpStatus.NOT_FOUND, Answer.BARE, request, headers)
                : invalid(new InvalidValue(argument.getName(), "format"), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return status.is5xxServerError()
                ? answer(status, Answer.BARE, request, headers, exception)
                : answer(status, Answer.BARE, request, headers);
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status,
            Answer answer,
            WebRequest request,
            HttpHeaders headers,
            Exception... defects) {
        String correlationId = UUID.randomUUID().toString();
        for (Exception defect : defects) log(correlationId, defect);
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        return isForPrograms(http)
                ? ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(
                                ProblemJson.of(
                                        status,
                                        answer.kind(),
                                        answer.detail(),
                                        answer.broken(),
                                        answer.more(),
                                        correlationId))
                : ResponseEntity.status(status)
                        .headers(headers)
                        .contentType(MediaType.TEXT_HTML)
                        .body(
                                new ProblemPage(
                                        shell(http, status),
                                        status.value(),
                                        answer.detail(),
                                        correlationId));
    }

    /** Of the address without what was asked of it, if one can come back to it. */
    private Shell shell(HttpServletRequest request, HttpStatusCode status) {
        Shell shell = shells.shell(request);
        boolean isPage =
                request.getMethod().equals("GET")
                        && status != HttpStatus.METHOD_NOT_ALLOWED
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null;
        return shell.with(isPage ? request.getRequestURI() : "/", shell.cartSize());
    }

    /** The address decides, not what the asker accepts: every address of the API answers JSON, every other a page. */
    private static boolean isForPrograms(HttpServletRequest request) {
        // What the container refused comes here under another address.
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Objects.requireNonNullElse(asked, request.getRequestURI())
                .toString()
                .startsWith("/api/");
    }

    private static void log(String correlationId, Throwable defect) {
        StringBuilder places = new StringBuilder();
        for (Throwable cause = defect; cause != null; cause = cause.getCause()) {
            places.append(cause.getClass().getName());
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(8, trace.length); i++)
                places.append("\n\tat ").append(trace[i]);
            places.append('\n');
        }
        LOG.error("defect {}: {}", correlationId, places);
    }

    /** What is said beside the status. */
    private record Answer(
            @Nullable String kind,
            @Nullable String detail,
            Map<String, String> broken,
            Map<String, Object> more) {
        static final Answer BARE = new Answer(null, null, Map.of(), Map.of());
    }
}
