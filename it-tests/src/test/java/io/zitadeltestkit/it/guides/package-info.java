/** Compiles and runs the code of the guides in {@code docs}. */
@NullMarked
package io.zitadeltestkit.it.guides;

import org.jspecify.annotations.NullMarked;
