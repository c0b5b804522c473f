/** Compiles and runs the snippets of the README and the docs, and compares them with the text. */
@NullMarked
package io.zitadeltestkit.it.readme;

import org.jspecify.annotations.NullMarked;
