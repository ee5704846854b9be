/**
 * Files a team has on disk. Tables of its evaluations; training files: what a file of examples
 * holds, whether providers would take it, and what training on it costs. Training files are read as
 * streams, whatever their size. It knows no window.
 */
@NullMarked
package dev.tunewise.dataset;

import org.jspecify.annotations.NullMarked;
