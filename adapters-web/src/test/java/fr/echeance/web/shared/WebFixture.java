package fr.echeance.web.shared;

import fr.echeance.web.site.ProblemPage;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.util.UriUtils;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Controllers behind the shop's own filters, on real use cases over fakes; remembers the page records that they answer. */
public final class WebFixture {
    public static final UUID STAFF = new UUID(0x0000_0000_0000_4000L, 0x8000_0000_0000_0007L);

    /** An origin whose pages may use the API. */
    public static final String FRIEND = "https://app.example.com";

    private static final ApiSettings API = new ApiSettings(Set.of(FRIEND));
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final List<Page> pages = new ArrayList<>();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final AtomicLong passed = new AtomicLong();
    private final MockMvc mvc;

    /** @param parts fakes as they are, use cases and controllers as classes */
    public WebFixture(boolean sandbox, Object... parts) {
        WebSettings settings =
                new WebSettings("http://localhost:8080", sandbox, "Boutique du Midi");
        Cookies cookies = new Cookies(KEY, settings);
        TrackerCookies trackers = new TrackerCookies(cookies);
        ShellResolver shells = new ShellResolver(cookies, trackers, settings);
        PageCache cache =
                new PageCache(
                        page -> {
                            pages.add(page);
                            return page.toString().getBytes(StandardCharsets.UTF_8);
                        },
                        passed::get);
        List<Object> instances =
                new ArrayList<>(
                        List.of(
                                settings,
                                cookies,
                                trackers,
                                shells,
                                cache,
                                new PrintedPages(page -> {
                                    pages.add(page);
                                    return new byte[0];
                                }),
                                new Cursors(KEY),
                                new Origins(KEY),
                                new PublicAddress(settings),
                                new CartCookies(cookies),
                                new VisibleOrders(cookies)));
        List<Class<?>> types = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Class<?> type) types.add(type);
            else instances.add(part);
        }
        types.add(type("fr.echeance.web.site.ProblemAdvice"));
        for (Object instance : instances)
            context.getBeanFactory()
                    .registerSingleton("part " + instances.indexOf(instance), instance);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "web", Map.of("echeance.web.sandbox", String.valueOf(sandbox))));
        context.register(types.toArray(Class<?>[]::new));
        context.refresh();
        mvc =
                MockMvcBuilders.standaloneSetup(
                                types.stream()
                                        .filter(type -> type.getSimpleName().endsWith("Controller"))
                                        .filter(type ->
                                                context.getBeanNamesForType(type).length > 0)
                                        .map(context::getBean)
                                        .toArray())
                        .setCustomArgumentResolvers(shells, new PersonResolver())
                        .setControllerAdvice(
                                context.getBean(type("fr.echeance.web.site.ProblemAdvice")),
                                new StrictJson())
                        .setMessageConverters(
                                new Remembering(),
                                new ByteArrayHttpMessageConverter(),
                                new StringHttpMessageConverter(StandardCharsets.UTF_8),
                                new JacksonJsonHttpMessageConverter(strict()))
                        .addFilters(new CrossOriginProtection(API))
                        .build();
    }

    public ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            return mvc.perform(
                    request.with(made -> {
                        // As the container does it for a servlet that serves everything.
                        made.setServletPath(
                                UriUtils.decode(
                                        Objects.requireNonNull(made.getRequestURI()),
                                        StandardCharsets.UTF_8));
                        return made;
                    }));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #perform}, by a member of staff. Who may enter which room is told where all the doors are. */
    public ResultActions inside(AbstractMockHttpServletRequestBuilder<?> request) {
        return perform(request.principal(STAFF::toString));
    }

    /** As {@link #perform}, by the owner of an account. */
    public ResultActions by(UUID account, AbstractMockHttpServletRequestBuilder<?> request) {
        return perform(
                request.principal(account::toString)
                        .with(made -> {
                            made.addUserRole("CUSTOMER");
                            return made;
                        }));
    }

    /** The page that was answered last. */
    public <P extends Page> P page(Class<P> type) {
        return type.cast(pages.getLast());
    }

    /** What the last page that refused something says: field and rule. */
    public String refusal() {
        return String.valueOf(page(ProblemPage.class).detail());
    }

    /** Lets time pass for the pages that are kept. */
    public void later(Duration by) {
        passed.addAndGet(by.toNanos());
    }

    /** How many pages were made so far. */
    public int pages() {
        return pages.size();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static JsonMapper.Builder strict() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        new StrictJson().customize(mapper);
        return mapper;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Remembering extends AbstractHttpMessageConverter<Page> {
        Remembering() {
            super(MediaType.TEXT_HTML);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return Page.class.isAssignableFrom(type);
        }

        @Override
        protected Page readInternal(Class<? extends Page> type, HttpInputMessage input) {
            throw new HttpMessageNotReadableException("pages are not read", input);
        }

        @Override
        protected void writeInternal(Page page, HttpOutputMessage message) {
            pages.add(page);
        }
    }
}
