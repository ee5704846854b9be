import java.util.List;

/**
 * Which of the JVM's two compilers a start runs, for all start scripts: what ends within seconds is
 * over before the second compiler pays; in a window it waits for what runs long; where much is
 * counted it works at once.
 */
final class Compilers {
  private static final List<String> SHORT =
      List.of("help", "simulate", "validate", "export", "prices");

  private static final List<String> LONG = List.of("calibrate", "dataset", "evaluations", "usage");

  private static final String FIRST = "-XX:TieredStopAtLevel=1";

  /** For a window: the second compiler waits ten times as long as the JVM lets it by itself. */
  static final List<String> LATE =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private Compilers() {}

  /** Lines of a shell script that leave the options of this start in {@code $compiler}. */
  static String shell() {
    return filled(
        """
        # One compiler for what ends within seconds, a late second one for the window, both at once
        # where much is counted.
        case ${1-} in
          SHORT|-*) compiler=FIRST ;;
          LONG) compiler= ;;
          *) compiler='LATE' ;;
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
        rem One compiler for what ends within seconds, a late second one for the window, both at
        rem once where much is counted.
        set "compiler=LATE"
        set "first=%~1"
        if "%first:~0,1%"=="-" set "compiler=FIRST"
        for %%c in (SHORT) do if "%~1"=="%%c" set "compiler=FIRST"
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
        .replace("SHORT", String.join(between, SHORT))
        .replace("LONG", String.join(between, LONG))
        .replace("FIRST", FIRST)
        .replace("LATE", String.join(" ", LATE));
  }
}
