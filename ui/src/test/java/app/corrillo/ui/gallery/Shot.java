package app.corrillo.ui.gallery;

import app.corrillo.ui.Preferences;
import app.corrillo.ui.Preferences.Look;
import app.corrillo.ui.Preferences.Theme;
import java.util.Locale;

/**
 * One picture to be drawn: a still, a window and a look.
 *
 * @param held whether it has to look as the approved one does
 */
record Shot(Still still, Size size, Theme theme, boolean contrast, int letters, Locale language, boolean held) {
    static final Locale SPANISH = Locale.of("es", "ES");

    /** Windows, from the smallest that is allowed to the largest that is usual. */
    enum Size {
        SMALL(480, 320),
        TALL(640, 900),
        USUAL(1280, 720),
        WIDE(1920, 1080),
        HUGE(2560, 1440);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Dark, in English, in a window of the usual size. */
    static Shot shot(Still still) {
        return new Shot(still, Size.USUAL, Theme.DARK, false, Look.USUAL, Locale.ENGLISH, false);
    }

    Shot in(Size window) {
        return new Shot(still, window, theme, contrast, letters, language, held);
    }

    Shot light() {
        return new Shot(still, size, Theme.LIGHT, contrast, letters, language, held);
    }

    Shot withContrast() {
        return new Shot(still, size, theme, true, letters, language, held);
    }

    Shot inLargestLetters() {
        return new Shot(still, size, theme, contrast, Look.LARGEST, language, held);
    }

    Shot inSpanish() {
        return new Shot(still, size, theme, contrast, letters, SPANISH, held);
    }

    /** It has to look as the approved one does. */
    Shot keep() {
        return new Shot(still, size, theme, contrast, letters, language, true);
    }

    /** In English and in the usual letters: other words are longer, other letters larger. */
    boolean isPlain() {
        return language.equals(Locale.ENGLISH) && letters == Look.USUAL && size != Size.SMALL;
    }

    Look look() {
        return new Look(theme, language, contrast, letters);
    }

    Preferences preferences() {
        return still.chosen(Preferences.first().withName("Rubén Delgado").withLook(look()));
    }

    /** The name of its file: what is not usual about it, after the screen and its state. */
    String file() {
        StringBuilder name = new StringBuilder(still.kind().name() + "-" + still.name());
        if (size != Size.USUAL) {
            name.append("-").append(size.width).append("x").append(size.height);
        }
        name.append("-").append(theme);
        if (contrast) {
            name.append("-contrast");
        }
        if (letters != Look.USUAL) {
            name.append("-letters").append(letters);
        }
        return name.append("-")
                .append(language.getLanguage())
                .toString()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    @Override
    public String toString() {
        return file();
    }
}
