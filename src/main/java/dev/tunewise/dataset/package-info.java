/** Files a team has on disk: tables of its evaluations. */
@NullMarked
package dev.tunewise.dataset;

import org.jspecify.annotations.NullMarked;
