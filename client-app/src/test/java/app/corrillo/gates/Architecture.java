package app.corrillo.gates;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules about who may know what, each with a class that breaks it. */
final class Architecture {
    private Architecture() {}

    /** One rule, and how to write the class that breaks it. */
    record Gate(String name, ArchRule rule, Consumer<Planted> violation) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Gate> gates() {
        return Stream.concat(own(), DeadlyCalls.gates()).toList();
    }

    private static Stream<Gate> own() {
        return Stream.of(
                new Gate(
                        "arrows",
                        classes().should(new Arrows()),
                        planted -> planted.holding("app.corrillo.mesh.Planted", "app.corrillo.engine.Anything")),
                new Gate(
                        "no room without arrows",
                        classes().should(new Arrows()),
                        planted -> planted.holding("app.corrillo.attic.Planted", "java.lang.String")),
                new Gate(
                        "native types stay in the engine",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("app.corrillo.engine..", "app.corrillo.bench.convert..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("dev.onvoid.."),
                        planted -> planted.holding("app.corrillo.mesh.Planted", "dev.onvoid.webrtc.RTCPeerConnection")),
                new Gate(
                        "JavaFX stays before the screen",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "app.corrillo.ui..",
                                        "app.corrillo.canvas..",
                                        "app.corrillo.client..",
                                        "app.corrillo.testkit.window..",
                                        "app.corrillo.bench..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("javafx.."),
                        planted -> planted.holding("app.corrillo.meeting.Planted", "javafx.scene.Node")),
                new Gate(
                        "JSON stays in adapters and settings",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        "app.corrillo.mesh..",
                                        "app.corrillo.livekit..",
                                        "app.corrillo.client..",
                                        "app.corrillo.testkit..",
                                        "app.corrillo.bench..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("com.fasterxml.."),
                        planted ->
                                planted.holding("app.corrillo.ui.Planted", "com.fasterxml.jackson.databind.JsonNode")),
                new Gate(
                        "screens know no server",
                        noClasses()
                                .that()
                                .resideInAPackage("app.corrillo.ui..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("app.corrillo.meeting.spi..", "app.corrillo.meeting.loop.."),
                        planted ->
                                planted.holding("app.corrillo.ui.Planted", "app.corrillo.meeting.spi.MeetingSession")),
                new Gate(
                        "the loop knows no adapter",
                        noClasses()
                                .that(resideInAPackage("app.corrillo.meeting"))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("app.corrillo.meeting.spi..", "app.corrillo.meeting.loop.."),
                        planted -> planted.holding(
                                "app.corrillo.meeting.Planted", "app.corrillo.meeting.loop.MeetingLoop")),
                new Gate(
                        "static fields are final",
                        fields().that()
                                .areStatic()
                                .and()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .should(beFinal()),
                        planted -> planted.sharing("app.corrillo.ui.Planted", "java.lang.String", false)),
                new Gate(
                        "static fields do not change",
                        noFields().that().areStatic().should().haveRawType(changeable()),
                        planted -> planted.sharing(
                                "app.corrillo.ui.Planted", "java.util.concurrent.atomic.AtomicLong", true)),
                new Gate(
                        "nobody sleeps",
                        noClasses().should().callMethod(Thread.class, "sleep", long.class),
                        planted -> planted.calling(
                                "app.corrillo.mesh.Planted",
                                "java.lang.Thread",
                                "sleep",
                                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long))),
                new Gate(
                        "the process ends by ProcessEnd",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("app.corrillo.bench..")
                                .and()
                                .doNotHaveFullyQualifiedName("app.corrillo.engine.ProcessEnd")
                                .should()
                                .callMethod(System.class, "exit", int.class)
                                .orShould()
                                .callMethod(Runtime.class, "exit", int.class)
                                .orShould()
                                .callMethod(Runtime.class, "halt", int.class),
                        planted -> planted.calling(
                                "app.corrillo.ui.Planted",
                                "java.lang.System",
                                "exit",
                                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int))),
                new Gate(
                        "only programs print",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("app.corrillo.client..", "app.corrillo.bench..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err"),
                        planted -> planted.reading(
                                "app.corrillo.engine.Planted", "java.lang.System", "out", "java.io.PrintStream")));
    }

    // Immutable maps and lists have the same types as others; what is declared as changeable is caught.
    private static DescribedPredicate<JavaClass> changeable() {
        return DescribedPredicate.describe(
                "a type that is made to change",
                type -> type.getPackageName().equals("java.util.concurrent.atomic")
                        || type.isAssignableTo(ThreadLocal.class)
                        || (!type.isInterface()
                                && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))));
    }
}
