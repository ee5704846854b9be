/** Numbers as people write and read them; knows nothing of scenarios or charts. */
@NullMarked
package dev.tunewise.text;

import org.jspecify.annotations.NullMarked;
