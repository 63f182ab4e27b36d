package fr.echeance.web.site;

import fr.echeance.domain.shared.InvalidValue;
import fr.echeance.web.shared.Problem;
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
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.util.List;
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
                invalid.getMessage(),
                List.of(Map.of("field", invalid.field(), "rule", invalid.rule())),
                request,
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        problem.retryAfter()
                .ifPresent(
                        seconds -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        return answer(problem.status(), problem.getMessage(), List.of(), request, headers);
    }

    /** Parameters that the container could not decode, or that are too many or too long. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable, WebRequest request) {
        return answer(
                HttpStatusCode.valueOf(undecodable.getErrorCode()),
                null,
                List.of(),
                request,
                new HttpHeaders());
    }

    /** Names and values with control characters: Spring Security refuses them when they are read, and repeats them in its message. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, null, List.of(), request, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> defect(Exception defect, WebRequest request) {
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                null,
                List.of(),
                request,
                new HttpHeaders(),
                defect);
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
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? invalid(new InvalidValue(argument.getName(), "format"), request)
                : handleExceptionInternal(mismatch, null, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return status.is5xxServerError()
                ? answer(status, null, List.of(), request, headers, exception)
                : answer(status, null, List.of(), request, headers);
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status,
            @Nullable String detail,
            List<Map<String, String>> errors,
            WebRequest request,
            HttpHeaders headers,
            Exception... defects) {
        String correlationId = UUID.randomUUID().toString();
        for (Exception defect : defects) log(correlationId, defect);
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        if (wantsPage(http)) {
            return ResponseEntity.status(status)
                    .headers(headers)
                    .contentType(MediaType.TEXT_HTML)
                    .body(
                            new ProblemPage(
                                    shells.shell(http), status.value(), detail, correlationId));
        }
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (detail != null) problem.setDetail(detail);
        problem.setProperty("correlationId", correlationId);
        if (!errors.isEmpty()) problem.setProperty("errors", errors);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        // What the container refused comes here under another address.
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = Objects.requireNonNullElse(asked, request.getRequestURI()).toString();
        return !address.startsWith("/api/") && !accept(request).startsWith("application/");
    }

    /** Nothing when it must not be read: an answer to it that failed would be a defect. */
    private static String accept(HttpServletRequest request) {
        try {
            return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        } catch (RequestRejectedException rejected) {
            return "";
        }
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
}
