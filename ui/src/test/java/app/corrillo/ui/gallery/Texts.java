package app.corrillo.ui.gallery;

/** Words of others that are longer than one expects, or written from the right. */
final class Texts {
    static final String LONG =
            "Presupuesto y previsiones del segundo semestre de la radio comunitaria de Lavapiés y Embajadores";
    static final String ARABIC = "اجتماع إذاعة الحي الأسبوعي";
    static final String HEBREW = "ועד הבית, קומה שלישית";
    static final String ARABIC_LETTER = "أنا عندي واحد في البيت، وسأحضره معي يوم السبت إن شاء الله";
    static final String LINK =
            "The town hall sent https://radio.example/permits. I read it tonight and write down what is missing.";

    private Texts() {}
}
