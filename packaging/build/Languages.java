/** Which language a start of the program on Linux has, for all start scripts of shells. */
final class Languages {
  private Languages() {}

  /** Lines of a shell script that leave one in which file names may have any letters. */
  static String shell() {
    return """
    # In a language without more letters than ASCII, which is also what is left of one that is not
    # installed, Java reads no others in file names.
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
      C|POSIX) letters=ANSI_X3.4-1968 ;;
      C.UTF-8) letters= ;;
      *) letters=$(locale charmap 2>/dev/null) ;;
    esac
    case $letters in
      ANSI_X3.4-1968|US-ASCII) LC_ALL=C.UTF-8; export LC_ALL ;;
    esac""";
  }
}
