/**
 * The scenario format: read, checked and written, whole or not at all; also inside pictures, and
 * recovery copies.
 */
@NullMarked
package dev.tunewise.file.scenario;

import org.jspecify.annotations.NullMarked;
