package fr.echeance.web.shared;

import fr.echeance.domain.shared.Language;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;

/** What the JSON addresses of the headless shop have in common. */
public final class Api {
    public static final String SHOP = "/api/shop/v1";

    /** Below it everything takes a customer's token. */
    public static final String ACCOUNT = SHOP + "/account";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();

    private Api() {}

    /**
     * The language in which texts are answered: French, unless English is liked better.
     *
     * @param accepted as the header Accept-Language has it; one that cannot be read asks for nothing
     */
    public static Language language(String accepted) {
        try {
            String tag =
                    Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of("fr", "en"));
            return "en".equals(tag) ? Language.EN : Language.FR;
        } catch (IllegalArgumentException e) {
            return Language.FR;
        }
    }

    /** The same for everybody: may be kept, if it is asked each time whether it still holds. Spring answers 304 then. */
    public static <T> ResponseEntity<T> shared(T body) {
        return ResponseEntity.ok()
                .cacheControl(ASK_AGAIN)
                .varyBy("Accept-Language")
                .eTag("W/\"" + digest(body) + "\"")
                .body(body);
    }

    /** Differs whenever the answer differs. */
    public static String digest(Object body) {
        return DigestUtils.md5DigestAsHex(JSON.writeValueAsBytes(body));
    }
}
