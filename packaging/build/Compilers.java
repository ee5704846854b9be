/** Which of the JVM's two compilers a start runs, for all start scripts of shells. */
final class Compilers {
  private static final String CHOICE =
      """
      # What ends within seconds is over before the second compiler pays; in a window it waits for
      # what runs long; where much is counted it works at once.
      case ${1-} in
        help|simulate|validate|export|prices|-*) compiler=-XX:TieredStopAtLevel=1 ;;
        calibrate|dataset|evaluations|usage) compiler= ;;
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
      fi""";

  /** Ten times what the JVM takes by itself. */
  private static final String LATE =
      "-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
          + " -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000";

  private Compilers() {}

  /** Lines of a shell script that leave the options of this start in {@code $compiler}. */
  static String shell() {
    return CHOICE.replace("LATE", LATE);
  }
}
