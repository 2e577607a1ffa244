package app.corrillo.client.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the program says on standard error about its arguments and its surroundings, in one language. Immutable. */
public final class Sentences {
    private final ResourceBundle bundle;

    private Sentences(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The sentences for this wish.
     *
     * @param wish {@link Locale#ROOT} follows the system; a language that is not there becomes English
     */
    public static Sentences in(Locale wish) {
        Locale locale = wish.equals(Locale.ROOT) ? Locale.getDefault() : wish;
        Locale language = locale.getLanguage().equals("es") ? Locale.of("es") : Locale.ENGLISH;
        return new Sentences(ResourceBundle.getBundle("app.corrillo.client.cli.sentences", language));
    }

    /** The sentence under this key, with these in their places. */
    public String say(String key, Object... about) {
        return bundle.containsKey(key) ? MessageFormat.format(bundle.getString(key), about) : key;
    }

    /** What is wrong with an option. */
    public String say(WrongOption wrong) {
        return say(wrong.key(), wrong.about());
    }
}
