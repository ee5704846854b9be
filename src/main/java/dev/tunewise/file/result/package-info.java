/** Results as JSON: of a simulation, of its uncertainty, of fitted curves. */
@NullMarked
package dev.tunewise.file.result;

import org.jspecify.annotations.NullMarked;
