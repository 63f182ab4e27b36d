package fr.echeance.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.echeance.application.catalog.Catalog.Image.Type;
import fr.echeance.domain.shared.InvalidValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

class CleanPictureTest {
    /** One pixel, lossless, from the container specification's own example size. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Test
    void keepsThePixelsOfAPngAndNotItsText() throws IOException {
        byte[] png = drawn("png");
        byte[] withText = concat(Arrays.copyOf(png, 33), chunk("tEXt", "zz"), rest(png, 33));
        CleanPicture clean = CleanPicture.of(concat(withText, "zz<script>".getBytes()));
        assertThat(clean.image().type()).isEqualTo(Type.PNG);
        assertThat(text(clean)).doesNotContain("zz");
        assertThat(clean.leftOut()).isEqualTo(2);
        assertThat(read(clean).getRGB(2, 1)).isEqualTo(0xFF00FF00);
        assertThat(CleanPicture.of(png).image().bytes()).isEqualTo(png);
    }

    @Test
    void keepsThePixelsOfAJpegAndNotWhereItWasTaken() throws IOException {
        byte[] jpeg = drawn("jpg");
        byte[] exif = concat(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 10}, "Exif\0\0zz".getBytes());
        byte[] with = concat(Arrays.copyOf(jpeg, 2), exif, rest(jpeg, 2), "zz<?php".getBytes());
        CleanPicture clean = CleanPicture.of(with);
        assertThat(clean.image().type()).isEqualTo(Type.JPEG);
        assertThat(text(clean)).doesNotContain("zz", "Exif");
        assertThat(read(clean).getWidth()).isEqualTo(4);
        assertThat(CleanPicture.of(jpeg).image().bytes()).isEqualTo(jpeg);
    }

    @Test
    void keepsThePixelsOfAWebpAndNotItsNotes() {
        byte[] with = concat(WEBP, "EXIF\2\0\0\0zz".getBytes(StandardCharsets.ISO_8859_1));
        with[4] = (byte) (with.length - 8);
        CleanPicture clean = CleanPicture.of(with);
        assertThat(clean.image().type()).isEqualTo(Type.WEBP);
        assertThat(clean.image().bytes()).isEqualTo(WEBP);
        assertThat(clean.leftOut()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a",
                "%PDF-1.7",
                "MZ",
                "PK\3\4",
                "\0\0\0 ftypavif",
                "zz",
                " ",
                "RIFF....WAVE"
            })
    void takesNoOtherKind(String bytes) {
        refuses(bytes.getBytes(StandardCharsets.ISO_8859_1), "picture-kind");
    }

    @Test
    void takesNothingDamagedEmptyOrHuge() {
        refuses(new byte[0], "required");
        refuses(new byte[300_000], "picture-large");
        byte[] png = drawn("png");
        byte[] jpeg = drawn("jpg");
        for (int length = 9; length < png.length; length++)
            refuses(Arrays.copyOf(png, length), "picture-broken");
        for (int length = 4; length < jpeg.length; length++)
            refuses(Arrays.copyOf(jpeg, length), "picture-broken");
        for (int length = 12; length < WEBP.length; length++)
            refuses(Arrays.copyOf(WEBP, length), "picture-broken");
    }

    @Test
    void takesNoBombOfPixels() {
        byte[] png = drawn("png");
        png[16] = 0x7F;
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        refuses(png, "picture-size");
    }

    private static byte[] drawn(String kind) {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0x00FF00);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(CleanPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.image().bytes()));
    }

    private static String text(CleanPicture picture) {
        return new String(picture.image().bytes(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String type, String content) {
        byte[] body = (type + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(body);
        byte[] end = new byte[4];
        for (int i = 0; i < 4; i++) end[i] = (byte) (sum.getValue() >> (24 - 8 * i));
        return concat(new byte[] {0, 0, 0, (byte) content.length()}, body, end);
    }

    private static byte[] rest(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static void refuses(byte[] bytes, String rule) {
        assertThatThrownBy(() -> CleanPicture.of(bytes))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("picture: " + rule);
    }
}
