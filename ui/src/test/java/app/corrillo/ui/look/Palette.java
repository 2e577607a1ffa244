package app.corrillo.ui.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The named colours of a sheet, and how they stand against each other (WCAG 2.2, relative luminance). */
public final class Palette {
    private static final Pattern COLOUR = Pattern.compile("-c-([a-z0-9-]+):\\s*([^;]+);");

    private Palette() {}

    static Map<String, Color> read(String sheet) {
        Map<String, Color> colours = new TreeMap<>();
        names(sheet).forEach((name, value) -> colours.put(name, Color.web(value)));
        return colours;
    }

    /** Names that take the colour of another name, by that name. */
    static Map<String, String> borrowed(String sheet) {
        Map<String, String> names = new TreeMap<>();
        names(sheet).forEach((name, value) -> {
            if (value.startsWith("-c-")) {
                names.put(name, value.substring("-c-".length()));
            }
        });
        return names;
    }

    private static Map<String, String> names(String sheet) {
        Path file = Path.of("src/main/resources/app/corrillo/ui/look/" + sheet + ".css");
        Map<String, String> names = new TreeMap<>();
        try {
            COLOUR.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> names.put(found.group(1), found.group(2).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }

    /** The colour of this name, which must be there. */
    static Color of(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    static Color over(Color front, Color ground) {
        return ground.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    public static double contrast(Color one, Color other) {
        double high = Math.max(luminance(one), luminance(other));
        double low = Math.min(luminance(one), luminance(other));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
