/** The pages of {@code docs/} and the files beside them say what is true. */
@NullMarked
package io.zitadeltestkit.it.docs;

import org.jspecify.annotations.NullMarked;
