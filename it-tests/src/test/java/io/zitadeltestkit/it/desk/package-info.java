/** The pages of the embedded server that a developer sees, in a real browser. */
@NullMarked
package io.zitadeltestkit.it.desk;

import org.jspecify.annotations.NullMarked;
