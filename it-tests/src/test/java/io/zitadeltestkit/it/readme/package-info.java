/** The snippets of the README and the docs: compiled, run, and compared with the text. */
@NullMarked
package io.zitadeltestkit.it.readme;

import org.jspecify.annotations.NullMarked;
