package dev.tunewise;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Guidelines;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.ui.look.UnusedControls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may use which: each rule says why. */
class ArchitectureTest {
  /** The floor plan from the ground up: a package uses itself and what stands before it. */
  private static final List<String> FLOORS =
      List.of(
          "statistics",
          "model",
          "text",
          "history",
          "document",
          "simulation.calibration",
          "simulation",
          "simulation.uncertainty",
          "simulation.search",
          "simulation.compare",
          "wording",
          "file",
          "file.input",
          "file.scenario",
          "file.result",
          "fault",
          "chart",
          "chart.draw",
          "catalog",
          "dataset",
          "evaluation",
          "usage",
          "export",
          "export.deck",
          "export.page",
          "export.office",
          "export.workbook",
          "export.pdf",
          "export.report",
          "export.print",
          "cli",
          "ui.settings",
          "ui.zoom",
          "ui.service",
          "ui.control",
          "ui.look",
          "ui.dialog",
          "ui.context",
          "ui.strategy",
          "ui.chart",
          "ui.table",
          "ui.verdict",
          "ui.parameters",
          "ui.decide",
          "ui.evaluation",
          "ui.compare",
          "ui.prices",
          "ui.dataset",
          "ui.usage",
          "ui.export",
          "ui.details",
          "ui.start",
          "ui.present",
          "ui",
          "app");

  private static final String[] NO_WINDOW = {
    "dev.tunewise.statistics..",
    "dev.tunewise.model..",
    "dev.tunewise.text..",
    "dev.tunewise.history..",
    "dev.tunewise.simulation..",
    "dev.tunewise.wording..",
    "dev.tunewise.file..",
    "dev.tunewise.fault..",
    "dev.tunewise.catalog..",
    "dev.tunewise.dataset..",
    "dev.tunewise.evaluation..",
    "dev.tunewise.usage..",
    "dev.tunewise.chart..",
    "dev.tunewise.export..",
    "dev.tunewise.cli.."
  };

  /** Groups of classes that cannot be read without each other, and why. */
  private static final Map<String, String> CYCLES =
      Map.of(
          "chart.ChartKind chart.DecisionChart chart.DeckChart",
          "a sealed type names its tables, so that all charts are known in one place");

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tunewise");
  }

  private static void check(ArchRule rule) {
    rule.check(classes);
  }

  @Test
  void model_usesOnlyJavaBase() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.tunewise.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.tunewise.model..", "dev.tunewise.statistics..", "java..", "org.jspecify..")
            .because("what a scenario is must not hang on any library"));
  }

  @Test
  void simulation_usesOnlyModelStatisticsAndRandomNumbers() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.tunewise.simulation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.tunewise.simulation..",
                "dev.tunewise.statistics..",
                "dev.tunewise.model..",
                "java.lang..",
                "java.util..",
                "java.math..",
                "org.apache.commons.rng..",
                "org.jspecify..")
            .because("formulas are checked from outside and must run anywhere"));
  }

  @Test
  void teamFiles_useOnlyModelTextFilesCatalogAndReaders() {
    check(
        classes()
            .that()
            .resideInAnyPackage("dev.tunewise.dataset..", "dev.tunewise.evaluation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "dev.tunewise.dataset..",
                "dev.tunewise.evaluation..",
                "dev.tunewise.model..",
                "dev.tunewise.text..",
                "dev.tunewise.file..",
                "dev.tunewise.fault..",
                "dev.tunewise.catalog..",
                "java..",
                "tools.jackson..",
                "com.knuddels.jtokkit..",
                "de.siegmar.fastcsv..",
                "org.jspecify..")
            .because(
                "a report on a file depends on the file and the price list, on no simulation"));
  }

  @Test
  void wording_knowsOnlyFacts() {
    DescribedPredicate<JavaClass> facts =
        DescribedPredicate.describe(
            "records, enums, the lines of the guidelines and what rows of a scenario are used for",
            c ->
                c.isRecord()
                    || c.isEnum()
                    || c.isInterface()
                    || c.isEquivalentTo(Guidelines.class)
                    || c.isEquivalentTo(Calibration.class));
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tunewise.wording..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.tunewise.simulation..").and(not(facts)))
            .orShould()
            .callMethod(Calibration.class, "of", Scenario.class) // fits curves
            .because("a sentence says what was found out and runs nothing to find out more"));
  }

  @Test
  void controls_whoseRulesAreLeftOut_areNotUsed() {
    Set<String> unused = Set.copyOf(UnusedControls.classes().values());
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "are of unused-controls.txt", c -> unused.contains(c.getName())))
            .because("the style sheets have no rules for them"));
  }

  @Test
  void threads_keepNothing() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because(
                "a thread of a pool holds a value long after its owner is gone; see "
                    + "dev.tunewise.simulation.uncertainty.Spares"));
  }

  @Test
  void tokenizer_staysInside_trainingFiles() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.tunewise.dataset..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.knuddels..")
            .because("how tokens are counted is said in one place"));
  }

  @Test
  void windowToolkit_staysOut_ofEverythingHeadless() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(NO_WINDOW)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "dev.tunewise.ui..", "dev.tunewise.document..")
            .because("files, exports and the command line work without a display"));
  }

  @Test
  void drawingLibraries_stayInside_chartAndExport() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "dev.tunewise.chart.draw..", "dev.tunewise.export..", "dev.tunewise.ui.chart..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "java.awt.geom..", "org.apache.batik..")
            .because("the rest of the program sees outcomes, not drawings"));
  }

  @Test
  void officeLibraries_stayInside_export() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.tunewise.export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.poi..", "org.openxmlformats..", "org.apache.pdfbox..", "de.rototor..")
            .because("they are large: only an export may wait for them"));
  }

  @Test
  void json_staysInside_files() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "dev.tunewise.file..",
                "dev.tunewise.fault..",
                "dev.tunewise.catalog..",
                "dev.tunewise.dataset..",
                "dev.tunewise.evaluation..",
                "dev.tunewise.usage..",
                "dev.tunewise.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..")
            .because("the file format is the business of one package"));
  }

  @Test
  void views_doNotUse_theCommandLineOrTheApplication() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tunewise.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.tunewise.cli..", "dev.tunewise.app..")
            .because("the application composes the views, not the other way round"));
  }

  /** So a dialog cannot but stand where, look how and answer to the keys that all dialogs do. */
  @Test
  void dialogs_areMade_byTheDialogRoomAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.tunewise.ui.dialog..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Alert.class)
            .orShould()
            .callConstructor(Dialog.class)
            .orShould()
            .callConstructor(Stage.class)
            .orShould()
            .callConstructor(ButtonBar.class)
            .orShould()
            .callConstructor(DialogPane.class)
            .orShould()
            .callMethod(Button.class, "setDefaultButton", boolean.class)
            .orShould()
            .callMethod(Button.class, "setCancelButton", boolean.class)
            .because(
                "FormDialog, DialogStage and AnswerButtons decide once on place, look and keys"));
  }

  @Test
  void document_knowsNoViews() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tunewise.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "dev.tunewise.ui..")
            .because("an edit takes the same path whoever asks for it"));
  }

  @Test
  void packages_useOnly_whatStandsBelowThem() {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      String[] above =
          FLOORS.subList(floor + 1, FLOORS.size()).stream()
              .map(room -> "dev.tunewise." + room)
              .toArray(String[]::new);
      if (above.length > 0) {
        check(
            noClasses()
                .that()
                .resideInAPackage("dev.tunewise." + FLOORS.get(floor))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .because("each package can be read on its own, from the ground up"));
      }
    }
  }

  @Test
  void packages_haveAPlace_inTheFloorPlan() {
    check(
        classes()
            .should()
            .resideInAnyPackage(
                FLOORS.stream().map(room -> "dev.tunewise." + room).toArray(String[]::new))
            .because("a new room needs a floor: say in FLOORS what it may use"));
  }

  /** Classes of one package that use each other may do so for a reason alone. */
  @Test
  void classes_ofOnePackage_useEachOther_onlyForAReason() {
    assertEquals(new TreeSet<>(CYCLES.keySet()), cycles());
  }

  /** The largest groups of classes that all reach each other inside their package. */
  private static Set<String> cycles() {
    Map<String, Set<String>> reached = new TreeMap<>();
    Map<String, Set<String>> uses = uses();
    uses.keySet()
        .forEach(one -> reach(one, uses, reached.computeIfAbsent(one, c -> new TreeSet<>())));
    Set<String> cycles = new TreeSet<>();
    reached.forEach(
        (one, others) -> {
          if (others.contains(one)) {
            cycles.add(
                others.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(one))
                    .collect(Collectors.joining(" ")));
          }
        });
    return cycles;
  }

  /** Which classes of its package each top-level class uses. */
  private static Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass one : classes) {
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        JavaClass other = dependency.getTargetClass();
        if (one.getPackageName().equals(other.getPackageName())
            && !topLevel(one).equals(topLevel(other))) {
          uses.computeIfAbsent(topLevel(one), c -> new TreeSet<>()).add(topLevel(other));
        }
      }
    }
    return uses;
  }

  private static String topLevel(JavaClass one) {
    String name = one.getName().replaceFirst("\\$.*", "").replace("[L", "").replace(";", "");
    return name.substring("dev.tunewise.".length());
  }

  private static void reach(String from, Map<String, Set<String>> uses, Set<String> reached) {
    for (String next : uses.getOrDefault(from, Set.of())) {
      if (reached.add(next)) {
        reach(next, uses, reached);
      }
    }
  }

  @Test
  void standardStreams_areUsed_byTheCommandLineOnly() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.tunewise.cli..", "dev.tunewise.app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a window has nobody who reads them"));
  }

  @Test
  void changes_areHeard_eachTime() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tunewise..")
            .should()
            .callMethodWhere(
                DescribedPredicate.describe(
                    "subscribe(Runnable)",
                    call ->
                        call.getTarget().getName().equals("subscribe")
                            && call.getTarget().getRawParameterTypes().size() == 1
                            && call.getTarget()
                                .getRawParameterTypes()
                                .getFirst()
                                .isEquivalentTo(Runnable.class)))
            .because(
                "it is told only that a value became invalid: once, unless somebody reads it"));
  }

  @Test
  void windows_doNotMove() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.tunewise..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("javafx.animation..")
                    .and(
                        not(
                            belongToAnyOf(
                                PauseTransition.class, AnimationTimer.class, Animation.class))))
            .because("those who asked their system for less motion get none: there is none"));
  }
}
