package fr.echeance.web.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import fr.echeance.application.catalog.Catalog;
import fr.echeance.application.catalog.ViewPicture;
import fr.echeance.web.shared.Problem;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures. One opened by itself may run and load nothing, and is taken for nothing else than what it was checked to be. */
@RestController
class PictureController {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final CacheControl HOUR = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ViewPicture viewPicture;
    private final Cache<String, Drawing> drawings =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofSeconds(10))
                    .maximumWeight(16 * 1024 * 1024)
                    .<String, Drawing>weigher((_, drawing) -> drawing.image().bytes().length)
                    .build();

    PictureController(ViewPicture viewPicture) {
        this.viewPicture = viewPicture;
    }

    @GetMapping("/pictures/{name}")
    ResponseEntity<byte[]> show(@PathVariable String name) {
        Drawing drawing =
                find(name).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no such picture"));
        return ResponseEntity.ok()
                .contentType(type(drawing.image().type()))
                .cacheControl(HOUR)
                .eTag(drawing.tag())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(drawing.image().bytes());
    }

    private Optional<Drawing> find(String name) {
        if (!NAME.matcher(name).matches()) return Optional.empty();
        Optional<Drawing> kept = Optional.ofNullable(drawings.getIfPresent(name));
        if (kept.isPresent()) return kept;
        Optional<Drawing> read =
                viewPicture
                        .handle(name)
                        .map(image ->
                                new Drawing(image, DigestUtils.md5DigestAsHex(image.bytes())));
        read.ifPresent(drawing -> drawings.put(name, drawing));
        return read;
    }

    private static MediaType type(Catalog.Image.Type type) {
        return switch (type) {
            case SVG -> MediaType.valueOf("image/svg+xml");
            case PNG -> MediaType.IMAGE_PNG;
            case JPEG -> MediaType.IMAGE_JPEG;
            case WEBP -> MediaType.valueOf("image/webp");
        };
    }

    /** @param tag changes with the drawing */
    private record Drawing(Catalog.Image image, String tag) {}
}
