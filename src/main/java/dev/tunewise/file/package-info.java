/**
 * Scenario files, result files and recovery copies: read, checked and written, whole or not at all.
 */
@NullMarked
package dev.tunewise.file;

import org.jspecify.annotations.NullMarked;
