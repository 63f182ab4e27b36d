package fr.echeance.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pages that are the same for everybody but for the number of pieces in the cart, rendered once for each address and language, with and without
 * the question about trackers. No page is
 * older than a second, so that a new price shows at once and nobody has to tell this cache that something changed.
 */
@Component
public final class PageCache {
    /** With the time it takes to render, less than a second. */
    private static final Duration AGE = Duration.ofMillis(900);

    private static final long MOST_BYTES = 48 * 1024 * 1024;

    /** Stands for the number of pieces in a page that is kept; no cart holds so many. */
    private static final int MARK = 1_907_321_549;

    private final Function<Page, byte[]> renderer;
    private final Cache<Key, Rendered> pages;

    @Autowired
    PageCache(PageConverter converter) {
        this(converter::render, Ticker.systemTicker());
    }

    /** @param ticker nanoseconds that pass */
    PageCache(Function<Page, byte[]> renderer, Ticker ticker) {
        this.renderer = renderer;
        this.pages =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(AGE)
                        .maximumWeight(MOST_BYTES)
                        .<Key, Rendered>weigher((_, page) -> page.length())
                        .build();
    }

    /**
     * Answers with the page of that address.
     *
     * @param shell its path names the page whole, in one spelling
     * @param page makes the page when it is not there; what it throws is thrown, and not kept
     */
    public void answer(Shell shell, HttpServletResponse response, Function<Shell, Page> page)
            throws IOException {
        boolean empty = shell.cartSize() == 0;
        Rendered rendered =
                pages.get(
                        new Key(shell.path(), shell.language(), empty, shell.asks()),
                        _ -> render(shell.with(shell.path(), empty ? 0 : MARK), page));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setContentType("text/html;charset=UTF-8");
        rendered.write(response, Integer.toString(shell.cartSize()));
    }

    private Rendered render(Shell shell, Function<Shell, Page> page) {
        String bytes = new String(renderer.apply(page.apply(shell)), StandardCharsets.ISO_8859_1);
        return new Rendered(
                Stream.of(bytes.split(Integer.toString(MARK), -1))
                        .map(part -> part.getBytes(StandardCharsets.ISO_8859_1))
                        .toList());
    }

    private record Key(String address, Language language, boolean emptyCart, boolean asks) {}

    /** @param parts between which the number of pieces stands */
    private record Rendered(List<byte[]> parts) {
        int length() {
            return parts.stream().mapToInt(part -> part.length).sum();
        }

        void write(HttpServletResponse response, String pieces) throws IOException {
            response.setContentLength(length() + (parts.size() - 1) * pieces.length());
            OutputStream out = response.getOutputStream();
            byte[] digits = pieces.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) out.write(digits);
                out.write(parts.get(i));
            }
        }
    }
}
