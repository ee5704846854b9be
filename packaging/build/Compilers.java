import java.util.List;

/**
 * Which of the JVM's two compilers a start runs, for all start scripts: a window, and what ends
 * within seconds, does without the second one, which would take the processor from what the user
 * waits for; where much is counted both work.
 */
final class Compilers {
  private static final List<String> LONG = List.of("calibrate", "dataset", "evaluations", "usage");

  /** The first compiler alone. */
  static final String FIRST = "-XX:TieredStopAtLevel=1";

  /**
   * Where a thread's priority is a matter of the system: the compiler leaves the processor to what
   * the user waits for. Warnings are off because one would say that only root may do the opposite.
   * Profiles, which a thread would go through, are for the second compiler.
   */
  private static final String BEHIND =
      " -XX:ThreadPriorityPolicy=1 -XX:CompilerThreadPriority=10"
          + " -XX:+UnlockDiagnosticVMOptions -XX:-PrintWarnings -XX:-AOTReplayTraining";

  private Compilers() {}

  /** Lines of a shell script that leave the options of this start in {@code $compiler}. */
  static String shell() {
    return filled(
        """
        # One compiler for the window and what ends within seconds, both where much is counted.
        case ${1-} in
          LONG) compiler= ;;
          *) compiler='FIRSTBEHIND' ;;
        esac
        case " $* " in
          *' --draws'*) compiler= ;;
        esac
        # A folder or many files are long work.
        if [ "${1-}" = simulate ]; then
          [ $# -le 20 ] || compiler=
          before=
          for word; do
            [ ! -d "$word" ] || [ "$before" = --out ] || compiler=
            before=$word
          done
        fi""",
        "|");
  }

  /** The same for {@code cmd}, in {@code %compiler%}. */
  static String cmd() {
    return filled(
        """
        rem One compiler for the window and what ends within seconds, both where much is counted.
        set "compiler=FIRST"
        set "first=%~1"
        for %%c in (LONG) do if "%~1"=="%%c" set "compiler="
        set "before="
        set count=0
        :scan
        if "%~1"=="" goto start
        if "%~1"=="--draws" set "compiler="
        rem A folder or many files are long work.
        set /a count+=1
        if "%first%"=="simulate" if %count% gtr 20 set "compiler="
        if "%first%"=="simulate" if not "%before%"=="--out" if exist "%~1\\" set "compiler="
        set "before=%~1"
        shift /1
        goto scan
        :start""",
        " ");
  }

  private static String filled(String lines, String between) {
    return lines
        .replace("LONG", String.join(between, LONG))
        .replace("FIRST", FIRST)
        .replace("BEHIND", BEHIND);
  }
}
