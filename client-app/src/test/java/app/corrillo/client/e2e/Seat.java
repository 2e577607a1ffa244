package app.corrillo.client.e2e;

import app.corrillo.testkit.display.PrivateDisplay;
import app.corrillo.testkit.sound.PrivatePulse;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A place to sit at: a display, a mouse, loudspeakers and a microphone of one person's own. */
public final class Seat implements AutoCloseable {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;
    private static final int MIDDLE = 128;

    private static final Pattern NUMBER = Pattern.compile("\\s*([^:]+):\\s+(-?\\d+)\\s*");

    private final PrivateDisplay display = PrivateDisplay.managed(WIDTH, HEIGHT);
    private final PrivatePulse sound = PrivatePulse.start();
    private final Path home;

    public Seat(Path folder) {
        try {
            this.home = Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    CorrilloProcess start(String... arguments) {
        return start(Map.of(), arguments);
    }

    /** The same, with this in its environment too. */
    public CorrilloProcess start(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new HashMap<>(sound.environment());
        environment.putAll(more);
        environment.put("DISPLAY", display.name());
        return CorrilloProcess.start(home, environment, arguments);
    }

    PrivatePulse sound() {
        return sound;
    }

    public Path file(String name) {
        return home.resolve(name);
    }

    /** Where the window's contents are on the display. */
    Rectangle window() {
        String id = display.output("xdotool", "search", "--onlyvisible", "--name", "^Corrillo")
                .lines()
                .findFirst()
                .orElseThrow();
        Map<String, Integer> numbers = display.output("xwininfo", "-id", id)
                .lines()
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(found -> found.group(1), found -> Integer.valueOf(found.group(2))));
        return new Rectangle(
                numbers.getOrDefault("Absolute upper-left X", 0),
                numbers.getOrDefault("Absolute upper-left Y", 0),
                numbers.getOrDefault("Width", 0),
                numbers.getOrDefault("Height", 0));
    }

    /** Whether the program's window is the one that has the keyboard. */
    boolean isInFront() {
        return display.output("xdotool", "getactivewindow", "getwindowname").startsWith("Corrillo");
    }

    /** Puts the program's window away, as the button of its frame does. */
    void minimise() {
        display.output("xdotool", "search", "--onlyvisible", "--name", "^Corrillo", "windowminimize");
    }

    /** Clicks with the mouse at this point of the window. */
    void click(Point point) {
        hover(point);
        display.output("xdotool", "click", "1");
    }

    /** Moves the mouse to this point of the window. */
    void hover(Point point) {
        Rectangle window = window();
        String left = String.valueOf(window.x + point.x);
        String down = String.valueOf(window.y + point.y);
        display.output("xdotool", "mousemove", "--sync", left, down);
    }

    /** Presses a key, as xdotool names it. */
    public void press(String key) {
        display.output("xdotool", "key", key);
    }

    /** Types on the keyboard. */
    public void write(String text) {
        display.output("xdotool", "type", "--delay", "30", text);
    }

    /** Whether something light is shown at this point of the window. */
    boolean isBright(Point point) {
        return (picture().getRGB(point.x, point.y) & 0xff) > MIDDLE;
    }

    /** What the display shows where the window is. */
    BufferedImage picture() {
        BufferedImage whole = whole();
        Rectangle window = window().intersection(new Rectangle(whole.getWidth(), whole.getHeight()));
        return whole.getSubimage(window.x, window.y, window.width, window.height);
    }

    /** What the display shows. */
    public BufferedImage whole() {
        Path file = file("display.png");
        display.output("import", "-window", "root", file.toString());
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        display.close();
        sound.close();
    }
}
