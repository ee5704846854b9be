/**
 * Whether a start of the program has its memory in large pages, for all start scripts of shells.
 * Half of the page faults of a start go, a tenth of its time and more; work that takes long gains
 * nothing.
 */
final class LargePages {
  private LargePages() {}

  /** Lines of a shell script that leave the option, or none, in {@code $pages}. */
  static String shell() {
    return """
    # Memory in large pages where the system has them for those who ask, as Linux does.
    pages=
    offer=/sys/kernel/mm/transparent_hugepage/enabled
    if [ -n "$compiler" ] && [ -r "$offer" ] && read -r offered < "$offer"; then
      case $offered in
        *'[madvise]'*|*'[always]'*) pages=-XX:+UseTransparentHugePages ;;
      esac
    fi""";
  }
}
