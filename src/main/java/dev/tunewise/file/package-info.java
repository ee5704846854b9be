/**
 * Files and JSON: read, checked and written, whole or not at all.
 *
 * <p>Three words for what goes wrong. A <em>problem</em> is shown: one line that says what is
 * wrong, where, and what is allowed. An <em>exception</em> is thrown: {@code ReadException} and
 * {@code WriteException} carry the message of a problem up to the door of a reader or writer.
 * <em>Refused</em> is a result: the door of a reader throws nothing and returns what it read or the
 * problems for which it refused it; where what to do differs, the refusal has names of its own, as
 * {@code Damaged} and {@code NewerVersion} of a scenario. A <em>fault</em> is the program's own.
 */
@NullMarked
package dev.tunewise.file;

import org.jspecify.annotations.NullMarked;
