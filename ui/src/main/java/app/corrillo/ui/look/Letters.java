package app.corrillo.ui.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.ui.Preferences.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Base64;
import java.util.regex.Pattern;

/** Makes every letter of a stylesheet larger or smaller: each size is scaled alike, so that none can be forgotten. */
final class Letters {
    private static final Pattern SIZE = Pattern.compile("(-fx-font-size:\\s*)([0-9.]+)px");

    private Letters() {}

    /** The address of the sheet with its letters in this size, in percent; the sheet itself as it usually is. */
    static String scaled(URL sheet, int percent) {
        if (percent == Look.USUAL) {
            return sheet.toExternalForm();
        }
        byte[] css = scale(read(sheet), percent).getBytes(UTF_8);
        return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(css);
    }

    static String scale(String css, int percent) {
        return SIZE.matcher(css)
                .replaceAll(size -> size.group(1)
                        + Math.round(Double.parseDouble(size.group(2)) * percent / Look.USUAL * 2) / 2.0
                        + "px");
    }

    private static String read(URL sheet) {
        try (InputStream in = sheet.openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
